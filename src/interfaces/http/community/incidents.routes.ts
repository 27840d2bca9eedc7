import type { Router } from 'express';
import type { IncidentInShort } from '#application/community/incidents/incidents.query';
import type { App } from '../../composition/app.ts';
import { count, listOf, maybe, moment, named, objectOf, type Schema, text } from '../json-schema.ts';
import { route } from '../route.ts';
import { EmptyRequest } from '../deeds.request.ts';

export const INCIDENT_SCHEMAS: Readonly<Record<string, Schema>> = {
  Incident: objectOf<IncidentInShort>({
    number: count,
    title: text(),
    known: text({ description: 'What is known of it now, in a few sentences.' }),
    openedAt: moment,
    solvedAt: maybe(moment),
    topic: {
      ...objectOf<IncidentInShort['topic']>({ number: count, slug: text(), title: text() }),
      description: 'The official topic that answers it.',
    },
  }),
};

/** What many ask about at once, while it lasts. */
export function incidentRoutes(router: Router, app: App): void {
  route(
    router,
    'get',
    '/incidents',
    'incidents.page',
    EmptyRequest,
    async ({ viewer }) => ({ data: (await app.community.incidents.lasting(viewer.actor)).map(shown) }),
    {
      operation: {
        tag: 'Incidents',
        id: 'listIncidents',
        summary: 'Incidents that last, the latest first, whose official topic the caller may know of',
        answer: objectOf<{ data: unknown }>({ data: listOf(named('Incident')) }),
      },
    },
  );
}

const shown = ({ number, title, known, openedAt, solvedAt, topic }: IncidentInShort): IncidentInShort => ({
  number,
  title,
  known,
  openedAt,
  solvedAt,
  topic,
});
