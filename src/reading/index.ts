export { probe, type Verdict } from './probe';
export { type Reading, read, readInSlices, type SliceOptions } from './reading';
export type { ReadBlock } from './textmap';
