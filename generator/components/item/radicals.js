/** Signs of text copied from PDFs: radicals and compatibility forms of ideographs. No DOM. */
(() => {
  "use strict";

  /** What NFKC leaves a radical, or makes of one that is not meant so (戶); each before what is meant. */
  const TWINS =
    "戶户靑青黃黄⺁厂⺒巳⺓幺⺝月⺟母⺠民⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟";

  /** @param {string} sign */
  function ideograph(sign) {
    const plain = sign.normalize("NFKC");
    const at = TWINS.indexOf(plain);
    return at % 2 ? plain : TWINS.charAt(at + 1);
  }

  const course = (globalThis.course ??= /** @type {Course} */ ({}));
  /** @type {Course["ideographs"]} */
  course.ideographs = (text) => text.replace(/[\u2e80-\u2fdf\uf900-\ufa6d戶靑黃]/g, ideograph);
})();
