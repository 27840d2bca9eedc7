import { boundedText } from '../../shared/bounded-text.ts';
import { type Day, isDay } from '../../shared/day.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';

export const NOTE_STATES = ['idea', 'writing', 'ready', 'done'] as const;
type NoteState = (typeof NOTE_STATES)[number];
export const NOTE_LIMITS = { title: { min: 3, max: 120 }, who: { min: 0, max: 60 } } as const;

export class EditorialNoteNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'site.editorial-note-not-found';
  constructor() {
    super('No such note');
  }
}

export interface NoteTerms {
  readonly title: string;
  readonly day: string;
  /** Whoever takes care of it, as the team calls them; empty for nobody yet. */
  readonly who: string;
  readonly state: string;
}

/** What the team means to publish on a day, before it is anything else on the site. */
export interface EditorialNote extends NoteTerms {
  readonly day: Day;
  readonly state: NoteState;
}

/** @throws InvalidValue beside each field that is refused */
export function editorialNote(terms: NoteTerms): EditorialNote {
  return judgedTogether({
    title: () => boundedText('title', terms.title, NOTE_LIMITS.title),
    day: () => dayOfNote(terms.day),
    who: () => boundedText('who', terms.who, NOTE_LIMITS.who),
    state: () => stateOf(terms.state),
  });
}

function dayOfNote(raw: string): Day {
  if (!isDay(raw)) throw new InvalidValue('day', 'field.day');
  return raw;
}

function stateOf(raw: string): NoteState {
  const state = NOTE_STATES.find((each) => each === raw);
  if (state === undefined) throw new InvalidValue('state', 'field.choice');
  return state;
}
