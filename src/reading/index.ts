export { locate, type Place, type Quote, quoteOf } from './anchor';
export { probe, type Verdict } from './probe';
export { type Reading, type ReadOptions, read, readInSlices, type SliceOptions } from './reading';
export type { ReadBlock } from './textmap';
export { type Change, type WatchOptions, watch } from './watch';
