"""Every word the program says outside its windows, in Danish and English.

Services and rules hand out codes and parameters; here they become sentences.
"""

from planner.wording.language import DANISH, ENGLISH, LANGUAGES, choose_language
from planner.wording.wording import Wording

__all__ = ["DANISH", "ENGLISH", "LANGUAGES", "Wording", "choose_language"]
