import { typedIn } from '../lib/refused.ts';
import { OFFERED_FOR, type Typed } from '../lib/typed-words.ts';

/**
 * Which of the choices below a field of words is meant: none once other words stand in that field, since they say something else and a radio
 * cannot be unticked. An empty field says nothing.
 * @param words name of that field
 * @param choice name of the choices
 * @returns the value of it; empty where none is meant
 */
export function stillMeant(typed: Typed, words: string, choice: string): string {
  const said = (name: string) => typedIn({ typed }, name).trim();
  return said(words) === '' || said(words) === said(OFFERED_FOR) ? said(choice) : '';
}

/** Whether none of the choices below a field was chosen for the words that stand in it. Parameters as of `stillMeant`. */
export function noneIsMeant(typed: Typed, words: string, choice: string): boolean {
  const said = (name: string) => typedIn({ typed }, name).trim();
  return said(words) !== '' && said(words) === said(OFFERED_FOR) && choice in typed && said(choice) === '';
}

/** The choice that is ticked when the form comes back; undefined for none, so that one has to be chosen anew. Parameters as of `stillMeant`. */
export const choiceToTick = (typed: Typed, words: string, choice: string): string | undefined =>
  noneIsMeant(typed, words, choice) ? '' : stillMeant(typed, words, choice) || undefined;
