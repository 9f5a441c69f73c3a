import { isProductName } from '../../language/products';

/** A product's name directly behind a company's: "VW Golf", "Apple Watch". */
export function isProduct(right: string): boolean {
  const word = /^[ \u00a0-](\p{Lu}[\p{L}\p{N}.-]*|i[A-Z]\p{L}+)/u.exec(right)?.[1];
  return word !== undefined && isProductName(word.replace(/[.-]$/, '').toLowerCase());
}
