import {
  Culture,
  recognizeAge,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizeOrdinal,
  recognizePercentage,
  recognizeTemperature,
} from '@microsoft/recognizers-text-suite';

/** One thing a reader of quantities found; `end` exclusive. */
export interface Read {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: number | null;
  readonly timex: string | null;
}

type Model = (
  text: string,
  culture: string,
) => { start: number; end: number; typeName: string; resolution?: unknown }[];

const MODELS: Record<string, Model> = {
  number: recognizeNumber as Model,
  ordinal: recognizeOrdinal as Model,
  percentage: recognizePercentage as Model,
  currency: recognizeCurrency as Model,
  dimension: recognizeDimension as Model,
  temperature: recognizeTemperature as Model,
  age: recognizeAge as Model,
  datetime: ((text, culture) => recognizeDateTime(text, culture)) as Model,
};

/** Microsoft's models over one text; those without this language find nothing. */
export function peerReads(text: string, lang: string, models: readonly string[]): Read[] {
  const culture = lang === 'de' ? Culture.German : Culture.English;
  return models.flatMap((name) => {
    try {
      return (MODELS[name]?.(text, culture) ?? []).map(({ start, end, typeName, resolution }) => {
        const said = (resolution ?? {}) as { value?: string; values?: { timex?: string }[] };
        return {
          start,
          end: end + 1,
          type: name === 'datetime' ? (typeName.split('.').at(-1) ?? 'datetime') : name,
          value: said.value == null ? null : numberOf(said.value, lang),
          timex: said.values?.[0]?.timex ?? null,
        };
      });
    } catch {
      return [];
    }
  });
}

/** A number as the specifications write it: with a decimal comma in German. */
export function numberOf(written: string, lang: string): number {
  return Number(lang === 'de' ? written.replace(',', '.') : written);
}
