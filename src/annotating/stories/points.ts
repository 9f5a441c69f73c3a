/**
 * What each piece of evidence is worth. Set by hand on the dossiers' own texts (tests/unit/annotating/stories/texts),
 * then looked at on news pages of other origin.
 */
export const POINTS = {
  /** Something the story turns on is named, */
  core: 0.7,
  /** for each further time, */
  coreAgain: 0.15,
  /** and it is more telling than a place, where much happens. */
  tellingCore: 0.2,
  /** Each other entry of the signature. */
  other: 0.3,
  /** Each word of the signature, and each of its letters, */
  term: 0.2,
  termLetter: 0.02,
  longestTerm: 0.5,
  /** used more than once. */
  termAgain: 0.1,
  /** The story's own name ("Fall of Kabul"). */
  calledByName: 0.8,
  /** Core and words at the beginning, where an article says what it is about; passing mentions come later. */
  inLead: 0.5,
  notInLead: -0.6,
  inHeadline: 0.3,
  /** The article is about something else; in part, as far as it is. */
  aside: -2,
  /** A word that gives away a sister story. */
  sister: -0.8,
} as const;
