import base64
import json
import time
from typing import Any

from faceviewer.demo.tokens import LIFETIME_S, make_token


def part(token: str, number: int) -> dict[str, Any]:
    text = token.split(".")[number]
    decoded: dict[str, Any] = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    return decoded


def test_the_token_is_a_jwt_that_says_whose_it_is() -> None:
    token = make_token("6158e492dd0767a2b8b3f829", "Demo Organisation")
    assert token.count(".") == 2
    assert part(token, 0) == {"alg": "HS256", "typ": "JWT"}
    claims = part(token, 1)
    assert next(iter(claims)) == "clientId"
    assert claims["clientId"] == claims["sub"] == "6158e492dd0767a2b8b3f829"
    assert claims["organization"] == "Demo Organisation"
    assert claims["exp"] - claims["iat"] == LIFETIME_S
    assert abs(claims["iat"] - time.time()) < 5


def test_no_two_tokens_are_alike() -> None:
    assert len({make_token("a", "b") for _ in range(20)}) == 20
