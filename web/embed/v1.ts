import { AskElement } from './ask.ts';
import { ContactElement } from './contact.ts';
import { CommentsElement } from './comments.ts';
import { CountElement } from './count.ts';
import { EventsElement } from './events.ts';
import { QuestionsElement } from './questions.ts';
import { SearchElement } from './search.ts';

const ELEMENTS = {
  'communaute-questions': QuestionsElement,
  'communaute-recherche': SearchElement,
  'communaute-evenements': EventsElement,
  'communaute-poser-question': AskElement,
  'communaute-compteur': CountElement,
  'communaute-avant-contact': ContactElement,
  'communaute-commentaires': CommentsElement,
};

for (const [name, element] of Object.entries(ELEMENTS))
  if (!customElements.get(name)) customElements.define(name, element);
