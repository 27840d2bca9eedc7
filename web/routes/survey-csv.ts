import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { publishedIn } from '../surveys/asked-survey.server.ts';
import { figuresCsv } from '../surveys/figures.csv.ts';

/** The published figures of a survey. */
export const loader = resource('surveys.page', async (visit) =>
  figuresCsv(await publishedIn(visit), createTexts(visit.locale)),
);
