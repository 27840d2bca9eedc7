import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { RedactPassageRequest } from '#interfaces/http/community/posts.request';
import { isRefused } from '../forum/composing.ts';
import { GroundField } from '../forum/ground-field.tsx';
import { ReasonField } from '../forum/reason-field.tsx';
import { postIdIn } from '../forum/topic-visit.server.ts';
import { ActForm, SmallPage } from '../layout/small-page.tsx';
import { postHref } from '../lib/addresses.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, typedIn } from '../lib/refused.ts';
import { useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';

interface Looked {
  readonly found: { readonly posts: number; readonly titles: number };
  readonly typed: Refused['typed'];
}

/** A preview keeps what was typed, as a refusal does. */
const NOTHING_REFUSED: Refused['problem'] = { type: 'about:blank', title: '', status: 200, code: '' };

export const loader = read('posts.redact', async (visit) => {
  const postId = postIdIn(visit);
  return { postId, ...(await visit.app.community.redactPassage.text(visit.actor, postId)) };
});

export const action = act<RedactPassageRequest, Looked>(
  'posts.redact',
  RedactPassageRequest,
  async (input, visit) => {
    const { app, actor, typed } = visit;
    const { passage, reason = null, ground, intent } = input;
    const postId = postIdIn(visit);
    if (intent === 'look')
      return { found: await app.community.redactPassage.look({ actor, postId, passage }), typed };
    await app.community.redactPassage.execute({ actor, postId, passage, reason, ground });
    return seeOther(postHref(postId));
  },
);

export default function PostRedactRoute() {
  const post = usePageData<typeof loader>();
  const outcome = useActionData<Looked | Refused>();
  const t = useT();
  const refused = isRefused(outcome) ? outcome : undefined;
  const looked = outcome && 'found' in outcome ? outcome : undefined;
  const passage = looked ? String(looked.typed['passage'] ?? '') : typedIn(refused, 'passage');
  const shown = looked ? { typed: looked.typed, problem: NOTHING_REFUSED } : refused;
  return (
    <SmallPage title={t('redaction.title')} lead={t('redaction.lead')}>
      <p id="texte">{t('redaction.source')}</p>
      <pre className="source" tabIndex={0} role="region" aria-labelledby="texte">
        {post.source}
      </pre>
      <ActForm
        refused={refused}
        back={postHref(post.postId)}
        submit={
          <>
            <Button look="outline" name="intent" value="look">
              {t('redaction.look')}
            </Button>
            <Button look="final" name="intent" value="redact">
              {t('redaction.submit')}
            </Button>
          </>
        }
      >
        <TextArea
          name="passage"
          label={t('redaction.passage')}
          help={t('redaction.passageHelp')}
          rows={3}
          maxLength={LIMITS.passage.max}
          defaultValue={passage}
          error={errorOf(refused, 'passage')}
        />
        {looked && (
          <Alert tone="warn" live title={t('redaction.found', looked.found)}>
            {t('redaction.foundMore')}
          </Alert>
        )}
        {!post.isOwn && <GroundField refused={shown} />}
        <ReasonField refused={shown} />
      </ActForm>
    </SmallPage>
  );
}
