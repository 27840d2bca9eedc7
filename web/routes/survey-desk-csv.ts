import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { wholeIn } from '../surveys/asked-survey.server.ts';
import { figuresCsv } from '../surveys/figures.csv.ts';

/** The figures of all questions of a survey, masked as on its page. */
export const loader = resource('surveys.manage', async (visit) =>
  figuresCsv(await wholeIn(visit), createTexts(visit.locale)),
);
