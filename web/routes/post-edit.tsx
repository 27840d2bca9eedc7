import { redirect } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { LIMITS } from '#application/community/limits';
import { EditPostFormRequest } from '#interfaces/http/community/posts.request';
import { ComposeField } from '../forum/compose-field.tsx';
import { type ComposeOutcome, filledIn, isRefused, type Previewed, previewIn } from '../forum/composing.ts';
import { draftTextHref, WRITING } from '../forum/draft-place.ts';
import { RemovedAlert } from '../forum/removed-alert.tsx';
import { postIdIn } from '../forum/topic-visit.server.ts';
import { SmallPage } from '../layout/small-page.tsx';
import {
  pageOfPosition,
  postAnchor,
  postDeedHref,
  postHref,
  topicDeedHref,
  topicHref,
} from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, isAfterDeed, read, seeOther } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorOf, errorsOf, leftOf } from '../lib/refused.ts';
import { VersionSeen } from '../lib/version-seen.tsx';
import { useT } from '../lib/texts.tsx';
import { previewed } from '../official/cited.server.ts';
import { sealingAgain } from '../official/sealing-again.server.ts';
import { afterWords } from '../words/told.server.ts';
import { WarnedBox } from '../words/warned-box.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { StandsNow } from '../ui/stands-now.tsx';

export const loader = read('posts.edit', async (visit) => {
  const { app, actor } = visit;
  const postId = postIdIn(visit);
  const [source, draft] = await Promise.all([
    app.community.postSource.execute(actor, postId),
    app.community.draft.execute(actor, `post:${postId}`),
  ]);
  if (!source && draft && !isAfterDeed(visit.request)) throw redirect(draftTextHref(draft.place), 302);
  if (!source) throw nothingHere('community.post-not-found');
  return { source, draft };
});

export const action = act<EditPostFormRequest, Previewed>(
  'posts.edit',
  EditPostFormRequest,
  async (input, visit) => {
    const { app, actor, typed } = visit;
    const postId = postIdIn(visit);
    const { body, intent = 'publish' } = input;
    if (intent === 'preview') return { preview: await previewed(visit, body), typed };
    if (intent === 'draft') {
      const version = input.draftVersion ?? 0;
      const place = `post:${postId}`;
      await app.community.saveDraft.execute({ actor, place, title: '', body, fields: {}, version });
      return seeOther(`${postDeedHref(postId, 'modifier')}#${WRITING}`, telling('compose.flash.draftSaved'));
    }
    const edited = await app.community.editPost.execute({
      actor,
      postId,
      body,
      reason: input.reason?.trim() ? input.reason : null,
      version: input.version,
      ...(input.sealed && { sawSeal: input.sealed === 'yes' }),
      agreed: input.agreed,
    });
    const here = `${topicHref(edited, pageOfPosition(edited.position))}#${postAnchor(postId)}`;
    if (!edited.sealFell) return afterWords(here, edited.told, 'topic.flash.edited');
    const sealing = edited.told.length > 0 ? null : await sealingAgain(visit, postId);
    return afterWords(
      sealing ?? here,
      edited.told,
      sealing ? 'topic.flash.sealFellToAgent' : 'topic.flash.sealFell',
    );
  },
);

export default function PostEditRoute() {
  const { source, draft } = usePageData<typeof loader>();
  const outcome = useActionData() as ComposeOutcome;
  const t = useT();
  const refused = isRefused(outcome) ? outcome : undefined;
  const changed = refused?.problem.code === 'community.sealed-meanwhile' ? undefined : refused;
  const typed = filledIn(outcome, 'body', draft, source.source);
  return (
    <SmallPage title={t('compose.edit.title')} lead={t('compose.edit.lead', { title: source.topic.title })}>
      {source.opening && (!source.waits || source.isOwn) && (
        <p>
          <a href={topicDeedHref(source.topic, 'modifier')}>{t('compose.edit.retitle')}</a>
        </p>
      )}
      <form method="post" noValidate className="stack">
        <FormErrors errors={errorsOf(refused)} />
        <StandsNow
          refused={changed}
          texts={[{ name: 'body', label: t('compose.edit.body'), text: source.source }]}
        />
        <RemovedAlert refused={refused} />
        {source.isSealed && (
          <Alert tone="warn" title={t('compose.edit.sealed')}>
            {t('compose.edit.sealedText')}
          </Alert>
        )}
        <VersionSeen refused={outcome} of={source.version} />
        <VersionSeen as="sealed" refused={outcome} of={source.isSealed ? 'yes' : 'no'} />
        {source.leavesTrace ? (
          <TextField
            name="reason"
            label={t('compose.edit.reason')}
            help={t('compose.edit.reasonHelp')}
            optional
            maxLength={LIMITS.reason.max}
            defaultValue={filledIn(outcome, 'reason')}
            error={errorOf(refused, 'reason')}
          />
        ) : (
          <p className="help">{t('compose.edit.noTrace')}</p>
        )}
        <ComposeField
          place={`post:${source.postId}`}
          itself={source.postId}
          label={t('compose.edit.body')}
          value={leftOf(changed, { typed, now: source.source })}
          error={errorOf(refused, 'body')}
          rows={14}
          draft={draft}
          preview={previewIn(outcome)}
          warning={<WarnedBox refused={refused} />}
          submit={t('compose.edit.submit')}
        />
        <p>
          <ButtonLink look="quiet" href={postHref(source.postId)}>
            {t('topic.form.cancel')}
          </ButtonLink>
        </p>
      </form>
    </SmallPage>
  );
}
