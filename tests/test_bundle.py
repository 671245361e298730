"""What pages ask for is leaner than what is written, and says the same."""

from __future__ import annotations

from generator.render.bundle import lean_script, lean_style


def test_a_style_goes_out_without_what_is_there_for_those_who_read_it() -> None:
    style = '[type="text"], [title="a b"] {\n  margin: -0.5em 10.05em 0;\n  content: "0.5";\n}'
    lean = '[type=text],[title="a b"]{margin:-.5em 10.05em 0;content:"0.5"}'
    assert lean_style(style) == lean


def test_a_script_goes_out_without_the_line_breaks_behind_brackets() -> None:
    script = "if (one)\n  two();\nelse if (a[0])\n  b();\nfunction c() {}\nfor (;;) c();\n"
    lean = "if(one)two();else if(a[0])b();function c(){}for(;;)c();"
    assert lean_script(script) == lean


def test_a_text_of_several_lines_keeps_them() -> None:
    script = "const text = `(one)\n\\`[two]\nthree`;\n"
    assert lean_script(script) == "const text=`(one)\n\\`[two]\nthree`;"
