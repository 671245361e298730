"""Addresses on the site of the showcase course, and what stands on them."""

COURSE = "c01"
TOPIC = "learn/01/shop-labels.html"
FLOW = "learn/01/serve-steps.html"
TRIANGLE = "learn/01/ask-aspects.html"
KANO = "learn/01/ask-kano.html"
CASE = "learn/01/ask-case.html"
LESSON = "learn/01/case-cup-lesson.html"
HANDOUT = "learn/01/handout.html"
GLOSSARY = "learn/01/glossary.html"
TEST = "quiz/01/test-shop.html"
BANK = "quiz/01/bank.html"
DRILL = "drill/01/drill-cup.html"
DESK = "quiz/desk.html"

SHORT = "checklists/01/cl-shelf.html"
"""A checklist of which two copies fit on a page."""

CHECKLIST = "checklists/01/cl-serve.html"
"""A longer one."""

FORM = "checklists/01/form-serve.html"
PRACTICAL = "checklists/01/practical-serve.html"
