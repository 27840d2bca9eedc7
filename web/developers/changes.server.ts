import changes from '../../docs/api-changes.md?raw';
import type { GuideSection } from '#application/site/guides/guide-texts.query';
import type { Visit } from '../lib/gates.server.ts';

const NO_ADDRESSES = new Map<string, string>();
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What changed in the interface, by the days of its changes, newest first: the page that comes with the software, and no other. */
export const changesOf = ({ app }: Pick<Visit, 'app'>): readonly GuideSection[] =>
  app.guides.texts
    .read({ markdown: changes, addresses: NO_ADDRESSES })
    .sections.filter(({ title }) => DAY.test(title));
