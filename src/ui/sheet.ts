/** Adopts stylesheets: no style element to be seen or blocked by a page's policy. Returns what takes them off again. */
export function adopt(root: Document | ShadowRoot, ...css: string[]): () => void {
  const view = (root instanceof Document ? root : root.ownerDocument).defaultView ?? globalThis;
  const Sheet = (view as typeof globalThis).CSSStyleSheet;
  const sheets = css.map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.adoptedStyleSheets.push(...sheets);
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  };
}
