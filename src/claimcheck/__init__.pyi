from claimcheck.library import Agreement as Agreement
from claimcheck.library import ClaimBook as ClaimBook
from claimcheck.library import Conflict as Conflict
from claimcheck.library import Fault as Fault
from claimcheck.library import InputError as InputError
from claimcheck.library import Place as Place
from claimcheck.library import Problem as Problem
from claimcheck.library import Result as Result
from claimcheck.library import Skip as Skip
from claimcheck.library import Totals as Totals
from claimcheck.library import Undecided as Undecided
from claimcheck.library import check as check
from claimcheck.library import judge as judge
from claimcheck.library import load_claims as load_claims

__all__: list[str]
__version__: str
