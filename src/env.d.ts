/// <reference types="vite/client" />

/** A page script built as one file; the import is its path in the package. */
declare module '*?script' {
  const path: string;
  export default path;
}
