export * from './annotation';
export * from './article';
export * from './card';
export * from './entry';
export * from './library';
export * from './pack';
export * from './primitives';
export * from './settings';
