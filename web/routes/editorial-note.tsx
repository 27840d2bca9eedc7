import { useActionData } from '@remix-run/react';
import { EditorialNoteRequest } from '#interfaces/http/site/editorial.request';
import { NoteForm } from '../editorial/note-form.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { EDITORIAL } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';

export const loader = read('editorial.run', ({ app, actor, params }) =>
  app.editorial.notes.one(actor, params['id'] ?? ''),
);

export const action = act('editorial.run', EditorialNoteRequest, async (input, { app, actor, params }) => {
  const { title, day, who = '', state, version, intent } = input;
  const { id } = await app.editorial.notes.one(actor, params['id'] ?? '');
  const back = `${EDITORIAL}?mois=${day.slice(0, 7)}`;
  if (intent === 'remove') {
    await app.editorial.removeNote.execute({ actor, id });
    return seeOther(back, telling('editorial.flash.removed'));
  }
  const changes = { id, version };
  await app.editorial.saveNote.execute({
    actor,
    title,
    day,
    who,
    changes,
    state: intent === 'done' ? 'done' : state,
  });
  return seeOther(back, telling('editorial.flash.saved'));
});

/** One note of the calendar, to be changed, moved, called done or deleted. */
export default function EditorialNoteRoute() {
  const note = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  return (
    <AdminFrame place="editorial" title={t('editorial.change')} lead={note.title}>
      <Breadcrumbs items={[{ href: EDITORIAL, label: t('editorial.title') }]} />
      <NoteForm refused={refused} one={note} day={note.day} />
    </AdminFrame>
  );
}
