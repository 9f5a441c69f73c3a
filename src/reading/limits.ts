/** Every bound of this room, each with its reason. */

/** Nodes walked before a slice asks whether to give way: about 1 ms on a slow laptop, far under a 50 ms task. */
export const NODES_PER_SLICE = 1000;

/** Blocks judged or assembled before a slice asks whether to give way: some microseconds each, a patterns' first use more. */
export const BLOCKS_PER_SLICE = 100;

/** How long a slice may run before it gives way (ms): half a frame, so scrolling stays smooth. */
export const SLICE_MS = 8;

/** Nodes after which a page is an archive, not an article; the rest is not looked at. */
export const MAX_NODES = 200_000;

/** A part of the page with a suspicious name and so many links need not be read: menus, teasers, comments. */
export const MIN_LINKS_UNREAD = 6;

/** Below a headline, with less text than this it is read: a share bar tells where the article ends. */
export const MIN_CHARS_UNREAD = 800;

/** Depth of nesting after which a subtree is skipped: no layout needs it, and hostile pages use it. */
export const MAX_DEPTH = 400;

/** JSON-LD larger than this is a data dump; parsing it would cost more than reading the page. */
export const MAX_JSON_LD_CHARS = 400_000;

/** `articleBody` shorter than this says nothing about where the text is. */
export const MIN_ARTICLE_BODY_CHARS = 250;

/** With less running text than this (two short paragraphs) a page's frames are looked into. */
export const MIN_TEXT_CHARS = 250;

/** Characters of a block compared with the page's own description or body; longer adds cost, not certainty. */
export const FINGERPRINT_CHARS = 48;

/** Characters looked at to tell the language: stop words settle it long before. */
export const LANGUAGE_SAMPLE_CHARS = 1200;

/** A heading with more characters is a paragraph in large type. */
export const LONGEST_HEADLINE = 400;

/** Oldest year a publication day may carry: before, it is a historical date in the text or a broken template. */
export const OLDEST_YEAR = 1990;

/** Mutated blocks that are mended in place; more of them and the page is read again when idle. */
export const FEW_MUTATIONS = 20;

/** Share of the page's time that following mutations may take (5 %). */
export const MUTATION_TIME_SHARE = 0.05;

/** Quiet time after a mutation before the page is read again (ms): frameworks render in bursts. */
export const SETTLE_MS = 250;

/** Longest wait for a page that never becomes quiet (ms). */
export const MAX_SETTLE_MS = 3000;

/** Characters of surroundings kept with a quote for finding it again. */
export const ANCHOR_CONTEXT_CHARS = 32;
