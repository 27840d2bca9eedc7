import { boundedText } from '../../shared/bounded-text.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

/** What stands for a word of each reader, written `{{branche | votre métier}}`: its name, and what is said where there is none. */
export const VARIABLES = ['pseudonyme', 'branche', 'region', 'communaute', 'organisme'] as const;
export type Variable = (typeof VARIABLES)[number];
/** Not everybody has one: what is said instead has to be written. */
const MAY_LACK: readonly Variable[] = ['branche', 'region'];

const VARIABLE = /\{\{([^{}|]*)(?:\|([^{}|]*))?\}\}/gu;

/** What each variable says to one reader; null where there is nothing to say. */
export type VariableValues = Readonly<Record<Variable, string | null>>;

/**
 * A text with words of its reader in it.
 * @throws InvalidValue beside the field: a variable that nobody knows, or one that somebody may lack without its replacement
 */
export function campaignText(
  field: string,
  raw: string,
  limits: { readonly min: number; readonly max: number },
): string {
  const text = boundedText(field, raw, limits);
  for (const [, name = '', fallback = ''] of text.matchAll(VARIABLE)) {
    const variable = VARIABLES.find((one) => one === name.trim());
    if (!variable) throw new InvalidValue(field, 'community.campaign-variable', { name: name.trim() });
    if (MAY_LACK.includes(variable) && fallback.trim() === '')
      throw new InvalidValue(field, 'community.campaign-fallback', { name: variable });
  }
  return text;
}

/**
 * The text with something else where its variables stand.
 * @param put is given the variable and what is written for those who lack it
 */
export function withVariables(text: string, put: (variable: Variable, fallback: string) => string): string {
  return text.replaceAll(VARIABLE, (all, name: string, fallback = '') => {
    const variable = VARIABLES.find((one) => one === name.trim());
    return variable ? put(variable, String(fallback).trim()) : String(all);
  });
}

/** The text as one reader gets it. */
export const saidTo = (text: string, values: VariableValues): string =>
  withVariables(text, (variable, fallback) => values[variable] || fallback);
