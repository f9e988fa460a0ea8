import errno
import json
import logging
import os
import stat
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from faceviewer.errors import SettingsError
from faceviewer.private_files import STALE_S
from faceviewer.settings import (
    PRODUCTION,
    ColumnState,
    DataDirectory,
    Environment,
    Limits,
    Service,
    Settings,
    SettingsNotice,
    State,
    TableState,
    new_environment_id,
    with_ids,
)

LEAST_FORM = {
    "version": 1,
    "environments": [
        {
            "name": "Staging",
            "color": "#b45309",
            "verifik": {"base_url": "https://staging-api.verifik.co"},
            "blockv": {"base_url": "https://blockv.example", "auth": "bearer"},
        }
    ],
    "load_all_workers": 4,
}


@pytest.fixture
def directory(tmp_path: Path) -> DataDirectory:
    made = DataDirectory(tmp_path / "faceviewer")
    made.prepare()
    return made


def load(directory: DataDirectory, source: object) -> tuple[Settings, list[SettingsNotice]]:
    directory.settings_file.write_text(json.dumps(source), encoding="utf-8")
    return directory.load_settings()


def saved(directory: DataDirectory, settings: Settings) -> dict[str, Any]:
    directory.save_settings(settings)
    written: dict[str, Any] = json.loads(directory.settings_file.read_text(encoding="utf-8"))
    return written


class TestReading:
    def test_a_fresh_start_has_production_and_says_nothing(self, directory: DataDirectory) -> None:
        settings, notices = directory.load_settings()
        assert settings.environments == (PRODUCTION,)
        assert PRODUCTION.color == "#0F766E"
        assert PRODUCTION.verifik.base_url == "https://api.verifik.co"
        assert PRODUCTION.blockv.base_url == "https://blockv-labs.io"
        assert notices == []
        assert not directory.settings_file.exists()

    def test_the_least_form_gets_defaults_for_the_rest(self, directory: DataDirectory) -> None:
        settings, notices = load(directory, LEAST_FORM)
        assert notices == []
        (staging,) = settings.environments
        assert staging == Environment(
            name="Staging",
            id="staging",
            color="#b45309",
            verifik=Service(base_url="https://staging-api.verifik.co"),
            blockv=Service(base_url="https://blockv.example"),
        )
        assert settings == Settings(environments=(staging,))

    def test_an_empty_object_is_the_default(self, directory: DataDirectory) -> None:
        assert load(directory, {}) == (Settings(), [])

    def test_what_is_saved_is_loaded(self, directory: DataDirectory) -> None:
        settings = Settings(
            environments=(replace(PRODUCTION, picture_hosts=("a.example",)),),
            load_all_workers=16,
            proxy="http://proxy.example:3128",
            certificates="bundled",
            limits=Limits(connect_s=2.5, asset_bytes=1),
            theme="dark",
            time_zone="local",
            density="compact",
            language="es",
            zoom_percent=150,
        )
        directory.save_settings(settings)
        assert directory.load_settings() == (settings, [])

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("load_all_workers", 0),
            ("load_all_workers", 17),
            ("load_all_workers", "4"),
            ("load_all_workers", True),
            ("theme", "pink"),
            ("language", "fr"),
            ("zoom_percent", 79),
            ("zoom_percent", 201),
            ("proxy", "http://user:password@proxy.example"),
            ("proxy", "proxy"),
            ("certificates", None),
            ("limits", 7),
            ("version", "two"),
            ("version", 0),
        ],
    )
    def test_a_wrong_value_costs_that_value_alone(
        self, directory: DataDirectory, key: str, value: object
    ) -> None:
        settings, notices = load(directory, {"ca_file": "/ca.pem", key: value})
        assert settings == Settings(ca_file="/ca.pem")
        assert notices == [SettingsNotice("wrong_value", key)]

    def test_a_wrong_value_deep_inside_costs_that_value_alone(
        self, directory: DataDirectory
    ) -> None:
        source = {
            "limits": {"read_s": -1, "connect_s": 5},
            "environments": [
                {
                    "name": "A",
                    "color": "red",
                    "verifik": {"base_url": "ftp://a.example", "auth": "api-key"},
                    "blockv": {"base_url": "https://b.example", "auth": "basic"},
                }
            ],
        }
        settings, notices = load(directory, source)
        (environment,) = settings.environments
        assert settings.limits == Limits(connect_s=5)
        assert environment.color == PRODUCTION.color
        assert environment.verifik == Service(base_url="", auth="api-key")
        assert environment.blockv == Service(base_url="https://b.example", auth="bearer")
        assert {notice.path for notice in notices} == {
            "limits.read_s",
            "environments[0].color",
            "environments[0].verifik.base_url",
            "environments[0].blockv.auth",
        }
        assert {notice.code for notice in notices} == {"wrong_value"}

    def test_base_addresses_are_cleaned(self, directory: DataDirectory) -> None:
        services = {"verifik": {"base_url": "api.verifik.co/v2/face-recognition/collections"}}
        settings, _ = load(directory, {"environments": [{"name": "A", **services}]})
        assert settings.environments[0].verifik.base_url == "https://api.verifik.co"

    @pytest.mark.parametrize("environments", [[], 7, ["x"], {"name": "A"}])
    def test_there_is_always_an_environment(
        self, directory: DataDirectory, environments: object
    ) -> None:
        settings, notices = load(directory, {"environments": environments})
        assert settings.environments == (PRODUCTION,)
        assert SettingsNotice("no_environments", "environments") in notices

    def test_an_environment_without_a_name_gets_one(self, directory: DataDirectory) -> None:
        settings, notices = load(directory, {"environments": [{"name": " "}, {"color": "#123456"}]})
        assert [e.name for e in settings.environments] == ["Environment", "Environment (2)"]
        assert SettingsNotice("wrong_value", "environments[0].name") in notices
        assert SettingsNotice("duplicate_name", "environments[1]") in notices

    def test_two_environments_never_share_a_name_or_an_id(self, directory: DataDirectory) -> None:
        twins = [{"name": "A", "id": "x"}, {"name": "A", "id": "x"}, {"name": "B", "id": "x y"}]
        settings, notices = load(directory, {"environments": twins})
        assert [e.name for e in settings.environments] == ["A", "A (2)", "B"]
        assert [e.id for e in settings.environments] == ["x", "a-2", "b"]
        assert notices == [
            SettingsNotice("duplicate_name", "environments[1]"),
            SettingsNotice("duplicate_id", "environments[1]"),
            SettingsNotice("wrong_value", "environments[2].id"),
        ]

    @pytest.mark.parametrize(
        "content", [b"", b"{", b"[]", b"\xff", b"null", b"[" * 100_000, b'{"version": 1}}']
    )
    def test_an_unreadable_file_is_set_aside(
        self, directory: DataDirectory, content: bytes
    ) -> None:
        for number in (1, 2):
            directory.settings_file.write_bytes(content)
            settings, notices = directory.load_settings()
            aside = directory.settings_file.with_name(f"settings.json.bad-{number}")
            assert settings == Settings()
            assert notices == [SettingsNotice("set_aside", str(aside))]
            assert aside.read_bytes() == content
            assert not directory.settings_file.exists()

    def test_where_it_cannot_be_set_aside_the_notice_names_the_file(
        self, directory: DataDirectory, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        directory.settings_file.write_bytes(b"{")
        monkeypatch.setattr(Path, "replace", _read_only)
        path = str(directory.settings_file)
        assert directory.load_settings() == (Settings(), [SettingsNotice("set_aside", path)])

    def test_a_byte_order_mark_is_read_over(self, directory: DataDirectory) -> None:
        directory.settings_file.write_bytes(b'\xef\xbb\xbf{"theme": "dark"}')
        assert directory.load_settings() == (Settings(theme="dark"), [])

    def test_a_disk_that_does_not_give_the_file_is_our_error(
        self, directory: DataDirectory, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        directory.settings_file.write_bytes(b"{}")

        def fail(*_: object) -> bytes:
            raise OSError(errno.EIO, "")

        monkeypatch.setattr("faceviewer.settings.read_own_file", fail)
        with pytest.raises(SettingsError) as caught:
            directory.load_settings()
        assert caught.value.key == "settings.cannot_read"
        assert caught.value.values["path"] == str(directory.settings_file)
        assert directory.settings_file.read_bytes() == b"{}"

    json_values = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=4,
    )
    keys = st.sampled_from([*Settings.__struct_fields__, *Environment.__struct_fields__, "other"])

    members = st.dictionaries(keys, json_values, max_size=6)

    @given(
        source=st.dictionaries(keys, json_values | st.lists(members, max_size=3), max_size=8),
    )
    def test_any_object_gives_settings_that_can_be_saved(
        self, tmp_path_factory: pytest.TempPathFactory, source: dict[str, Any]
    ) -> None:
        directory = DataDirectory(tmp_path_factory.mktemp("any"))
        settings, _ = load(directory, source)
        assert settings.environments
        ids = [environment.id for environment in settings.environments]
        assert all(ids)
        assert len(set(ids)) == len(ids)
        if settings.version == 1:
            directory.save_settings(settings)
            assert directory.load_settings() == (settings, [])


class TestWriting:
    def test_unknown_keys_are_kept_at_every_level(self, directory: DataDirectory) -> None:
        source = {
            "later": [1, {"a": None}],
            "extra": "also a key",
            "limits": {"later": 2},
            "environments": [
                {"name": "A", "later": {}, "verifik": {"later": 3}, "blockv": {"later": 4}}
            ],
        }
        settings, notices = load(directory, source)
        written = saved(directory, replace(settings, theme="dark"))
        assert notices == []
        assert written["theme"] == "dark"
        assert written["later"] == source["later"]
        assert written["extra"] == "also a key"
        assert written["limits"]["later"] == 2
        (environment,) = written["environments"]
        assert environment["later"] == {}
        assert environment["verifik"]["later"] == 3
        assert environment["blockv"]["later"] == 4

    def test_ids_are_written_so_that_renaming_keeps_them(self, directory: DataDirectory) -> None:
        settings, _ = load(directory, LEAST_FORM)
        written = saved(directory, settings)
        assert written["environments"][0]["id"] == "staging"
        written["environments"][0]["name"] = "Pre-production"
        renamed, _ = load(directory, written)
        assert renamed.environments[0].id == "staging"

    def test_saving_gives_a_new_environment_its_id(self, directory: DataDirectory) -> None:
        made = directory.save_settings(
            Settings(environments=(PRODUCTION, Environment(name="Production")))
        )
        assert [environment.id for environment in made.environments] == [
            "production",
            "production-2",
        ]

    def test_a_newer_version_is_read_but_never_overwritten(self, directory: DataDirectory) -> None:
        settings, notices = load(directory, {"version": 2, "theme": "dark", "later": 1})
        before = directory.settings_file.read_bytes()
        assert settings.theme == "dark"
        assert notices == [SettingsNotice("newer_version", "")]
        with pytest.raises(SettingsError) as caught:
            directory.save_settings(replace(settings, theme="light"))
        assert caught.value.key == "settings.newer_version"
        assert directory.settings_file.read_bytes() == before

    def test_wrong_values_are_copied_before_they_are_overwritten(
        self, directory: DataDirectory
    ) -> None:
        settings, _ = load(directory, {"theme": "pink"})
        before = directory.settings_file.read_bytes()
        directory.save_settings(settings)
        directory.save_settings(settings)
        copies = list(directory.settings_file.parent.glob("*.bad-*"))
        assert [copy.read_bytes() for copy in copies] == [before]

    @pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
    def test_files_and_directories_are_for_this_person_alone(
        self, directory: DataDirectory
    ) -> None:
        directory.save_settings(Settings())
        directory.save_state(State())
        directory.save_settings(load(directory, {"theme": 1})[0])
        root = directory.settings_file.parent
        assert {stat.S_IMODE(path.stat().st_mode) for path in directory.directories} == {0o700}
        assert {stat.S_IMODE(p.stat().st_mode) for p in root.iterdir() if p.is_file()} == {0o600}

    @pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
    def test_a_linked_file_stays_a_link(self, directory: DataDirectory, tmp_path: Path) -> None:
        target = tmp_path / "dotfiles.json"
        target.write_text("{}")
        directory.settings_file.symlink_to(target)
        directory.save_settings(Settings(theme="dark"))
        assert directory.settings_file.is_symlink()
        assert json.loads(target.read_text())["theme"] == "dark"

    def test_a_directory_that_cannot_be_made_is_our_error(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        directory = DataDirectory(tmp_path / "file" / "data")
        for attempt in (
            directory.prepare,
            lambda: directory.save_settings(Settings()),
            lambda: directory.save_state(State()),
        ):
            with pytest.raises(SettingsError) as caught:
                attempt()
            assert caught.value.key == "settings.cannot_write"

    def test_a_full_disk_is_our_error_and_leaves_the_old_file(
        self, directory: DataDirectory, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        directory.save_settings(Settings(theme="dark"))
        monkeypatch.setattr(os, "fsync", _no_space)
        with pytest.raises(SettingsError) as caught:
            directory.save_settings(Settings(theme="light"))
        assert caught.value.key == "settings.cannot_write"
        assert directory.load_settings()[0].theme == "dark"
        assert list(directory.settings_file.parent.glob(".*")) == []

    def test_a_text_that_utf8_cannot_hold_is_our_error(self, directory: DataDirectory) -> None:
        with pytest.raises(SettingsError) as caught:
            directory.save_settings(Settings(ca_file="\udcff"))
        assert caught.value.key == "settings.cannot_write"

    def test_only_old_temporary_files_are_swept(self, directory: DataDirectory) -> None:
        root = directory.settings_file.parent
        names = (".settings.json.old.tmp", ".state.json.old.tmp", ".settings.json.young.tmp")
        old_settings, old_state, young = (root / name for name in names)
        other = root / ".other.tmp"
        past = time.time() - STALE_S - 1
        for path in (old_settings, old_state, young, other):
            path.write_text("")
            os.utime(path, None if path == young else (past, past))
        directory.prepare()
        assert {path for path in root.iterdir() if path.is_file()} == {young, other}


def _no_space(_descriptor: int) -> None:
    raise OSError(28, "No space left on device")


def _read_only(_path: Path, _target: Path) -> None:
    raise OSError(30, "Read-only file system")


class TestState:
    def test_what_is_saved_is_loaded(self, directory: DataDirectory) -> None:
        state = State(
            window={"geometry": "AdnQywADAAA=", "docks": {"activity_dock": True}},
            tables={
                "faces": TableState(
                    columns={"name": ColumnState(width=240, position=0, is_hidden=True)},
                    sort=(("created", True),),
                )
            },
            tabs=[{"kind": "faces", "limit": 100}],
            recent={"lookup": ["abc"]},
            saved={"faces": {"mine": {"name": "x"}}},
            extra={"later": 1},
        )
        directory.save_state(state)
        assert directory.load_state() == state

    def test_there_is_none_at_first(self, directory: DataDirectory) -> None:
        assert directory.load_state() == State()

    @pytest.mark.parametrize("content", [b"{", b"[]", b"\xff"])
    def test_unreadable_state_is_forgotten(
        self, directory: DataDirectory, content: bytes, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.INFO)
        directory.state_file.write_bytes(content)
        assert directory.load_state() == State()
        assert caplog.messages == ["state: all of it could not be read"]

    def test_a_wrong_entry_costs_that_entry_alone(self, directory: DataDirectory) -> None:
        directory.state_file.write_text(
            '{"tabs": [5, {"kind": "faces"}, null], "saved": {"a": 1, "b": {}},'
            ' "recent": {"c": [1], "d": ["x"]},'
            ' "tables": {"faces": {"columns": 5}, "collections": {}}}'
        )
        assert directory.load_state() == State(
            tabs=[{"kind": "faces"}],
            saved={"b": {}},
            recent={"d": ["x"]},
            tables={"collections": TableState()},
        )

    def test_a_wrong_section_costs_that_section_alone(
        self, directory: DataDirectory, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.INFO)
        directory.state_file.write_text('{"tables": {"faces": 1}, "recent": {"lookup": ["a"]}}')
        assert directory.load_state() == State(recent={"lookup": ["a"]})
        assert caplog.messages == ["state: 1 of it could not be read"]


class TestDirectories:
    def test_an_explicit_directory_holds_everything(self, tmp_path: Path) -> None:
        directory = DataDirectory(tmp_path)
        assert directory.settings_file == tmp_path / "settings.json"
        assert directory.state_file == tmp_path / "state.json"
        assert directory.log_file == tmp_path / "log" / "faceviewer.log"
        assert directory.cache_dir == tmp_path / "cache"

    def test_the_environment_names_it_too(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("FACEVIEWER_DATA_DIR", str(tmp_path / "named"))
        assert DataDirectory().settings_file == tmp_path / "named" / "settings.json"
        assert DataDirectory(tmp_path).settings_file == tmp_path / "settings.json"

    def test_a_relative_one_is_made_absolute(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        assert DataDirectory(Path("here")).cache_dir == tmp_path / "here" / "cache"

    @pytest.mark.skipif(sys.platform != "linux", reason="the XDG folders are of Linux")
    def test_otherwise_the_folders_of_the_system_are_used(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("FACEVIEWER_DATA_DIR")
        for name in ("CONFIG", "STATE", "CACHE"):
            monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
        directory = DataDirectory()
        assert directory.settings_file == tmp_path / "CONFIG/faceviewer/settings.json"
        assert directory.state_file == tmp_path / "STATE/faceviewer/state.json"
        assert directory.log_file == tmp_path / "STATE/faceviewer/log/faceviewer.log"
        assert directory.cache_dir == tmp_path / "CACHE/faceviewer"

    def test_a_directory_that_exists_keeps_its_mode(self, tmp_path: Path) -> None:
        tmp_path.chmod(0o755)
        DataDirectory(tmp_path).prepare()
        assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


class TestEnvironmentIds:
    @pytest.mark.parametrize(
        ("name", "identity"),
        [
            ("Production", "production"),
            ("  Staging (EU) 2 ", "staging-eu-2"),
            ("Münchën", "munchen"),
            ("生产", "environment-76ab7d3b"),
        ],
    )
    def test_an_id_follows_from_the_name(self, name: str, identity: str) -> None:
        assert new_environment_id(name, ()) == identity

    def test_a_taken_id_is_numbered(self) -> None:
        assert new_environment_id("A", ("a", "a-2", "b")) == "a-3"

    def test_ids_that_are_set_win_over_those_that_follow(self) -> None:
        settings = with_ids(
            Settings(environments=(Environment(name="A"), Environment(name="B", id="a")))
        )
        assert [environment.id for environment in settings.environments] == ["a-2", "a"]

    @given(names=st.lists(st.text(min_size=1, max_size=100), max_size=5))
    def test_any_names_give_ids_that_can_be_kept(self, names: list[str]) -> None:
        settings = Settings(environments=tuple(Environment(name=name) for name in names))
        ids = [environment.id for environment in with_ids(settings).environments]
        assert len(set(ids)) == len(names)
        assert all(identity.isascii() and 0 < len(identity) <= 64 for identity in ids)


class TestEnvironmentLookup:
    def test_a_name_is_found_before_an_id_and_in_any_case(self) -> None:
        first, second = Environment(name="A", id="b"), Environment(name="B", id="a")
        settings = Settings(environments=(first, second))
        assert settings.environment("b") == second
        assert settings.environment("A") == first
        assert settings.environment("c") is None

    def test_an_id_is_found_where_no_name_is(self) -> None:
        assert Settings().environment("production") == PRODUCTION

    def test_a_service_is_found_by_its_name(self) -> None:
        assert PRODUCTION.service("verifik") == PRODUCTION.verifik
        assert PRODUCTION.service("blockv") == PRODUCTION.blockv
