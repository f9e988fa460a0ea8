"""The words that the demo's names are made of, in many scripts; `data` draws from them."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language.

    Attributes:
        badges, sides: what a face can be of, and which one of these.
        groups, sites: whom a collection holds, and where.
        pattern: how the two words of a name are joined.
    """

    locale: str
    badges: Sequence[str]
    sides: Sequence[str]
    groups: Sequence[str]
    sites: Sequence[str]
    pattern: str = "{}, {}"


VOCABULARIES = (
    Vocabulary(
        "en-GB",
        ("Conference badge", "Visitor pass", "Season pass", "Staff card", "Museum ticket"),
        ("front", "back", "2026/27", "floor 4", "north gate", "day 2", "press"),
        ("Visitors", "Members", "Contractors", "Night shift", "Clients"),
        ("London office", "north entrance", "warehouse 2", "Leeds clinic"),
    ),
    Vocabulary(
        "es-CO",
        ("Distintivo de visitante", "Carné de alumno", "Credencial de socio", "Pase de día"),
        ("planta 4", "dorso", "Bogotá", "sede norte", "Medellín", "año nuevo", "Quito"),
        ("Clientes", "Visitantes", "Recepción", "Ejemplo", "Climatización"),
        ("Bogotá", "sede norte", "Medellín", "Quito", "Cali", "torre 2", "Panamá"),
    ),
    Vocabulary(
        "pt-BR",
        ("Crachá de funcionário", "Cartão de sócio", "Ingresso de estação"),
        ("São Paulo", "frente", "verso", "portão 3", "recepção"),
        ("Clientes", "Portaria", "Coleção de sócios", "Alunos"),
        ("São Paulo", "portaria 3", "Recife", "sede"),
    ),
    Vocabulary(
        "fr-FR",
        ("Badge visiteur", "Carte d’étudiant", "Laissez-passer", "Billet de musée"),
        ("recto", "verso", "quai 2", "élève", "accès été", "Besançon"),
        ("Clients", "Élèves", "Équipe de nuit", "Visiteurs"),
        ("quai 2", "Besançon", "siège", "hôpital nord"),
    ),
    Vocabulary(
        "de-DE",
        ("Dienstausweis", "Besucherkarte", "Schülerausweis", "Jahreskarte"),
        ("Vorderseite", "Rückseite", "Gebäude 7", "Zürich", "Großer Saal"),
        ("Gäste", "Pförtner", "Spätschicht", "Kunden"),
        ("Zürich", "Gebäude 7", "Köln", "Großer Saal"),
    ),
    Vocabulary(
        "pl-PL",
        ("Przepustka gościa", "Karta pracownicza", "Legitymacja"),
        ("przód", "tył", "Łódź", "wejście północne", "Kraków"),
        ("Goście", "Pracownicy", "Zmiana nocna"),
        ("Łódź", "Kraków", "wejście północne"),
    ),
    Vocabulary(
        "vi-VN",
        ("Thẻ nhân viên", "Thẻ khách", "Vé tham quan"),
        ("mặt trước", "mặt sau", "tầng 4", "Đà Nẵng", "cổng bắc"),
        ("Khách hàng", "Nhân viên", "Ca đêm"),
        ("Đà Nẵng", "tầng 4", "cổng bắc"),
    ),
    Vocabulary(
        "ru-RU",
        ("Пропуск посетителя", "Служебное удостоверение", "Абонемент"),
        ("лицевая сторона", "оборот", "Проходная № 4", "этаж 4", "зима"),
        ("Посетители", "Сотрудники", "Проходная"),
        ("Проходная № 4", "Казань", "склад"),
    ),
    Vocabulary(
        "el-GR",
        ("Κάρτα επισκέπτη", "Ταυτότητα προσωπικού", "Εισιτήριο μουσείου"),
        ("εμπρός", "πίσω", "Αθήνα", "όροφος 4"),
        ("Επισκέπτες", "Προσωπικό", "Κλινική"),
        ("Αθήνα", "Πάτρα", "όροφος 4"),
    ),
    Vocabulary(
        "ar-EG",
        ("بطاقة الدخول", "تصريح زائر", "بطاقة موظف"),
        ("الوجه الأمامي", "الوجه الخلفي", "القاهرة", "الطابق ٤"),
        ("عيادة الزوار", "الموظفون", "الزوار"),
        ("القاهرة", "الطابق ٤", "المدخل الشمالي"),
        "{}، {}",
    ),
    Vocabulary(
        "he-IL",
        ("תג מבקר", "כרטיס עובד", "מנוי עונתי"),
        ("צד קדמי", "צד אחורי", "חיפה", "קומה 4"),
        ("מבקרים", "עובדים", "משמרת לילה"),
        ("חיפה", "קומה 4", "כניסה צפונית"),
    ),
    Vocabulary(
        "hi-IN",
        ("प्रवेश पत्र", "आगंतुक पास", "कर्मचारी कार्ड"),
        ("सामने", "पीछे", "मुंबई", "सुरक्षा गेट"),
        ("आगंतुक", "कर्मचारी", "सुरक्षा गेट"),
        ("मुंबई", "सुरक्षा गेट", "पुणे"),
    ),
    Vocabulary(
        "th-TH",
        ("ป้ายผู้เข้าร่วมงาน", "บัตรพนักงาน", "บัตรผู้มาติดต่อ"),
        ("ด้านหน้า", "ด้านหลัง", "เชียงใหม่", "ชั้น 4"),
        ("ผู้มาติดต่อ", "พนักงาน", "ลูกค้า"),
        ("เชียงใหม่", "ชั้น 4", "สำนักงานใหญ่"),
        "{} {}",
    ),
    Vocabulary(
        "ko-KR",
        ("출입증", "방문증", "사원증"),
        ("앞면", "뒷면", "서울 본사", "4층"),
        ("직원 출입", "방문객", "고객"),
        ("서울 본사", "4층", "부산"),
        "{} {}",
    ),
    Vocabulary(
        "ja-JP",
        ("入場バッジ", "社員証", "見学パス", "お客様カード"),
        ("表面", "裏面", "本社", "４階"),
        ("顔認証", "来訪者", "社員"),
        ("本社", "４階", "大阪"),
        "{}（{}）",
    ),
    Vocabulary(
        "zh-CN",
        ("访客证", "工作证", "季票"),
        ("正面", "背面", "上海", "四楼"),
        ("访客", "员工", "客户"),
        ("上海", "四楼", "总部"),
        "{}（{}）",
    ),
    Vocabulary(
        "en-US",
        ("🎫 Festival ticket", "👩🏽‍🚀 Crew badge", "🏳️‍🌈 Parade pass", "☕ Café card"),
        ("day 1", "backstage", "🇨🇴 stage", "family 👨‍👩‍👧‍👦"),
        ("🎫 Festival", "🏥 Clinic", "🏫 School"),
        ("Denver", "main stage", "Clinic 🩺"),
    ),
)
