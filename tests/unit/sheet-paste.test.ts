import { describe, expect, it } from "vitest";
import { readPaste, refusal, shown } from "../support/read-sheets";

const tables = async (html: string): Promise<string[][][]> =>
  (await readPaste({ html })).sheets.map((sheet) => shown(sheet));
const page = (body: string): string => `<html><body><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

/** As Excel puts it on Windows' clipboard: a head of offsets, markers inside the table, styles, empty columns. */
const EXCEL = `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000000900\r\nStartFragment:0000000205\r\nEndFragment:0000000800\r\n
<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<style>
<!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@";}-->
</style>
</head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=19><td height=19 class=xl65 width=64>ที่</td><td class=xl65>หน่วยงาน</td><td>รหัส</td></tr>
 <tr height=19><td align=right x:num>1</td><td class=xl65>อบต.ไคสี<br>
  (ใหม่)</td><td class=xl65>0012345E6</td></tr>
 <tr height=19><td>&nbsp;</td><td><span style='mso-spacerun:yes'>&nbsp;</span>&quot;หอคำ&quot; &amp; โคกก่อง</td><td>&#3585;&#xE02;</td></tr>
<!--EndFragment-->
</table>
</body>
</html>`;

const WORD = page(`<table class=MsoTableGrid border=1>
 <tr style='mso-yfti-irow:0'><td width=50 valign=top><p class=MsoNormal align=center><b><span lang=TH
  style='font-family:"TH SarabunPSK"'>ที่<o:p></o:p></span></b></p></td>
  <td><p class=MsoNormal><span lang=TH>หน่วยงาน</span></p></td></tr>
 <tr><td><p class=MsoNormal>1<o:p></o:p></p></td><td><p class=MsoNormal><span lang=TH>องค์การบริหาร</span><span
  lang=TH>ส่วนตำบลไคสี</span></p><p class=MsoNormal><span lang=TH>อ.เมืองบึงกาฬ</span></p></td></tr>
</table>`);

describe("a table from the clipboard", () => {
  it("comes as Excel puts it there: lines in cells kept, codes and zeros as text", async () => {
    expect(await tables(EXCEL)).toEqual([
      [
        ["ที่", "หน่วยงาน", "รหัส"],
        ["1", "อบต.ไคสี\n(ใหม่)", "0012345E6"],
        ["", '"หอคำ" & โคกก่อง', "กข"],
      ],
    ]);
  });

  it("comes as Word puts it there: runs of letters joined, paragraphs on lines of their own", async () => {
    expect(await tables(WORD)).toEqual([
      [
        ["ที่", "หน่วยงาน"],
        ["1", "องค์การบริหารส่วนตำบลไคสี\nอ.เมืองบึงกาฬ"],
      ],
    ]);
  });

  it("spans as a merged cell of a workbook does", async () => {
    const html = page(`<table><tr><th rowspan=2>ที่</th><th colspan="2">ชื่อ</th><th rowspan=99>หมายเหตุ</th></tr>
      <tr><td>ประเภท</td><td>ตำบล</td></tr><tr><td>1</td><td>อบต.</td><td>ไคสี</td></tr></table>`);
    expect(await tables(html)).toEqual([
      [
        ["ที่", "ชื่อ", "", "หมายเหตุ"],
        ["ที่", "ประเภท", "ตำบล", "หมายเหตุ"],
        ["1", "อบต.", "ไคสี", "หมายเหตุ"],
      ],
    ]);
  });

  it("is one of several, each under its title or number; a table inside a cell is one of its own", async () => {
    const html = page(`<table><caption>อบต.</caption><tr><td>ก</td></tr></table><p>คั่น</p>
      <table><tr><td>เมนู<table><tr><td>ข<td>ค</table></td><td>ง</td></tr></table><table><tr><td> </td></tr></table>
      <table><caption>อบต.</caption><tr><td>จ</table>`);
    const { sheets } = await readPaste({ html });
    expect(sheets.map((sheet) => [sheet.name, shown(sheet)])).toEqual([
      ["อบต.", [["ก"]]],
      ["2", [["เมนู", "ง"]]],
      ["3", [["ข", "ค"]]],
      ["อบต. (4)", [["จ"]]],
    ]);
  });

  it("keeps where a link leads, and leaves out what the page does not show", async () => {
    const { sheets } = await readPaste({
      html: page(`<table><tr><td><a href='https://maps.example.com/?q=1&amp;z=2'>แผนที่</a><script>ซ่อน</script></td>
        <td><span style="display: none">คีย์<span>ใน</span></span>เห็น<!-- ไม่เห็น --></td></tr></table>`),
    });
    expect(sheets[0]?.rows).toEqual([
      [
        { type: "text", text: "แผนที่", link: "https://maps.example.com/?q=1&z=2" },
        { type: "text", text: "เห็น" },
      ],
    ]);
  });

  it("is read out of broken pages as far as they go", async () => {
    expect(await tables('<table><tr><td>ก<td title="ค้าง>ข<tr><td>1 < 2<td>&unknown; &#0;</table')).toEqual([
      [
        ["ก", "ข"],
        ["1 < 2", "&unknown; \uFFFD"],
      ],
    ]);
    expect(await tables("<td>ไม่มีตาราง</td><table><td>ก<td>ข<tr><th>1")).toEqual([[["ก", "ข"], ["1"]]]);
  });
});

describe("plain text from the clipboard", () => {
  it("is cut at tabs, as Excel puts it there; quotes only where a cell has lines", async () => {
    const { sheets } = await readPaste({ text: 'ที่\tหน่วยงาน\r\n1\t"อบต.ไคสี\n(ใหม่)"\r\n2\t"หอคำ" ใหม่\r\n' });
    expect(shown(sheets[0])).toEqual([
      ["ที่", "หน่วยงาน"],
      ["1", "อบต.ไคสี\n(ใหม่)"],
      ["2", '"หอคำ" ใหม่'],
    ]);
  });

  it("takes a quote that stays open for one of the words", async () => {
    const { sheets } = await readPaste({ text: '1\t"ไคสี\n2\tหอคำ' });
    expect(shown(sheets[0])).toEqual([
      ["1", '"ไคสี'],
      ["2", "หอคำ"],
    ]);
  });

  it("is cut at runs of spaces where a PDF left them, else one column", async () => {
    expect(shown((await readPaste({ text: "1   อบต.ไคสี    A2B\n2   อบต. หอคำ   C3D" })).sheets[0])).toEqual([
      ["1", "อบต.ไคสี", "A2B"],
      ["2", "อบต. หอคำ", "C3D"],
    ]);
    expect(shown((await readPaste({ text: "อบต.ไคสี\nอบต.หอคำ" })).sheets[0])).toEqual([["อบต.ไคสี"], ["อบต.หอคำ"]]);
  });

  it("is what is read where the page holds no table", async () => {
    const html = page("<div>อบต.ไคสี</div><div>อบต.หอคำ</div>");
    expect(shown((await readPaste({ html, text: "ก\tข" })).sheets[0])).toEqual([["ก", "ข"]]);
    expect(shown((await readPaste({ html })).sheets[0])).toEqual([["อบต.ไคสี"], ["อบต.หอคำ"]]);
  });

  it("is no table where there is nothing", async () => {
    for (const paste of [
      {},
      { text: " \n\t" },
      { html: page("<img src=x>"), text: "" },
      { html: page("<table></table>") },
    ]) {
      expect(await refusal(readPaste(paste))).toEqual(["PASTE_WITHOUT_TABLE", {}]);
    }
  });
});
