/** How an element takes part in running text. Layout is never asked: the same rules hold in a parser without one. */
export const Kind = {
  /** Not looked into: no text a reader reads as part of an article. */
  skip: 0,
  /** Its text belongs to the block around it. */
  inline: 1,
  /** Starts and ends a block. */
  block: 2,
  /** Ends a line; two in a row end a block. */
  lineBreak: 3,
  frame: 4,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

const of = (names: string, kind: Kind): [string, Kind][] => names.split(' ').map((name) => [name, kind]);

const KINDS = new Map<string, Kind>([
  ...of(
    'script style noscript template svg math canvas object embed applet map audio video picture img',
    Kind.skip,
  ),
  ...of(
    'button select option optgroup input textarea datalist progress meter output dialog menu nav footer',
    Kind.skip,
  ),
  ...of(
    'head title meta link base source track wbr amp-ad amp-iframe amp-social-share amp-sidebar',
    Kind.skip,
  ),
  ...of(
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby',
    Kind.inline,
  ),
  ...of('s samp small span strike strong sub sup time tt u var nobr slot', Kind.inline),
  ...of('br', Kind.lineBreak),
  ...of('iframe frame', Kind.frame),
]);

/** Elements that are not in the table, custom ones too, start a block. */
export function kindOf(localName: string): Kind {
  return KINDS.get(localName) ?? Kind.block;
}
