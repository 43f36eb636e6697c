"""How English tells lives, families, capitals, and what people belong to: all the shapes."""

from __future__ import annotations

from claimcheck.kind import Pattern
from claimcheck.kinds.entity.aged_and import AGED_AND
from claimcheck.kinds.entity.ages_between import BY_PHRASE
from claimcheck.kinds.entity.ages_today import AGES_TODAY
from claimcheck.kinds.entity.back_then import BACK_THEN
from claimcheck.kinds.entity.begun import BEGUN
from claimcheck.kinds.entity.birth_order import BIRTH_ORDER
from claimcheck.kinds.entity.birthdays import BIRTHDAYS
from claimcheck.kinds.entity.capitals import CAPITALS
from claimcheck.kinds.entity.deaths_somewhere import SOMEWHERE
from claimcheck.kinds.entity.decades import IN_TENS
from claimcheck.kinds.entity.elder import ELDER
from claimcheck.kinds.entity.endings import ENDINGS
from claimcheck.kinds.entity.flags import FLAGS
from claimcheck.kinds.entity.histories import HISTORIES
from claimcheck.kinds.entity.house_birthdays import OF_HOUSES
from claimcheck.kinds.entity.left_behind import LEFT_BEHIND
from claimcheck.kinds.entity.life_anniversaries import IN_LIVES
from claimcheck.kinds.entity.lifetimes import LIFETIMES
from claimcheck.kinds.entity.milestones import MILESTONES
from claimcheck.kinds.entity.outliving import OUTLIVING
from claimcheck.kinds.entity.posthumous import POSTHUMOUS
from claimcheck.kinds.entity.relatives import RELATIVES
from claimcheck.kinds.entity.staying import STAYING
from claimcheck.kinds.entity.ties import TIES
from claimcheck.kinds.entity.timed_lives import TIMED
from claimcheck.kinds.entity.transfers import TRANSFERS
from claimcheck.kinds.entity.unions import UNIONS
from claimcheck.kinds.entity.vital import VITAL
from claimcheck.kinds.entity.wed_then import WED_THEN, WHOM
from claimcheck.kinds.entity.whose_birthdays import WHOSE
from claimcheck.kinds.entity.years_since import YEARS_SINCE

PATTERNS: tuple[Pattern, ...] = (
    *LIFETIMES,
    *SOMEWHERE,
    *AGED_AND,
    *AGES_TODAY,
    *TIMED,
    *MILESTONES,
    *OUTLIVING,
    *POSTHUMOUS,
    *RELATIVES,
    *LEFT_BEHIND,
    *CAPITALS,
    *TIES,
    *FLAGS,
    *BEGUN,
    *ENDINGS,
    *ELDER,
    *BACK_THEN,
    *IN_TENS,
    *STAYING,
    *BIRTH_ORDER,
    *WHOM,
    *WED_THEN,
    *VITAL,
    *BY_PHRASE,
    *BIRTHDAYS,
    *OF_HOUSES,
    *HISTORIES,
    *WHOSE,
    *TRANSFERS,
    *UNIONS,
    *IN_LIVES,
    *YEARS_SINCE,
)
