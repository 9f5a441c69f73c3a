import { fold } from './decks';

/** What a number counts: "Verletzte: Sicherheitskräfte", and nothing twice: "Tote in der Türkei". */
export function countedText({ label, subject }: { label: string; subject: string | null }): string {
  if (!subject) return label;
  return fold(subject).includes(fold(label)) ? subject : `${label}: ${subject}`;
}
