import { createElement } from 'react';
import { IDEA_LIMITS, IDEA_STATUSES, IDEA_THEMES } from '#application/engagement/limits';
import type { IdeaView, SimilarIdea } from '#application/engagement/ideas/idea-view';
import { ActForm } from '../layout/small-page.tsx';
import { ideaHref, IDEAS } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorOf, leftIn, typedIn, typedList } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { branchChoices } from '../lib/branches.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { CheckGroup } from '../ui/choices.tsx';
import { Select, TextArea, TextField } from '../ui/field.tsx';
import { headingText } from '../ui/heading-text.ts';
import { StandsNow } from '../ui/stands-now.tsx';
import { WarnedBox } from '../words/warned-box.tsx';
import { WordsGuard } from '../words/words-guard.tsx';
import { IdeaStatusPill } from './idea-status.tsx';

/** What the form is shown again with: why it was refused, or ideas that may say the same already. */
export type ProposeOutcome =
  Refused | { readonly similar: readonly SimilarIdea[]; readonly typed: Refused['typed'] };

/** An idea that stands, and the print of its texts. */
type EditedIdea = IdeaView & { readonly print: string };

/**
 * Proposes an idea; near ones are shown while its title is typed, and once before it is published.
 * @param props.idea that is said otherwise; a new one is proposed without
 */
export function IdeaForm({ outcome, idea }: { outcome: ProposeOutcome | undefined; idea?: EditedIdea }) {
  const t = useT();
  const written = useWritten();
  const refused = outcome && 'problem' in outcome ? outcome : undefined;
  const similar = outcome && 'similar' in outcome ? outcome.similar : null;
  const again = outcome as Refused | undefined;
  const seen = similar !== null || typedIn(again, 'similarSeen') === '1';
  return (
    <ActForm
      refused={refused}
      isBegun={outcome !== undefined}
      back={idea ? ideaHref(idea) : IDEAS}
      submit={
        <Button look="main">
          {t(idea ? 'ideas.form.save' : similar ? 'ideas.form.anyway' : 'ideas.form.submit')}
        </Button>
      }
      inOrder
      labels={{
        title: t('ideas.form.name'),
        body: t('ideas.form.body'),
        theme: t('ideas.form.theme'),
        branches: t('ideas.form.branches'),
      }}
    >
      {similar && <SimilarIdeas ideas={similar} />}
      {seen && <input type="hidden" name="similarSeen" value="1" />}
      {idea && (
        <>
          <StandsNow
            refused={refused}
            texts={[
              { name: 'title', label: t('ideas.form.name'), text: idea.title },
              { name: 'body', label: t('ideas.form.body'), text: idea.source ?? '' },
            ]}
          />
          <VersionSeen as="shown" refused={again} of={idea.print} />
        </>
      )}
      <WarnedBox refused={refused} />
      <TextField
        name="title"
        label={t('ideas.form.name')}
        help={t('ideas.form.nameHelp')}
        maxLength={IDEA_LIMITS.title.max}
        counter
        autoComplete="off"
        defaultValue={leftIn(again, 'title', idea?.title)}
        error={errorOf(refused, 'title')}
      />
      {!idea &&
        createElement(
          'similar-topics',
          {
            'data-from': `${IDEAS}/proches`,
            'data-written': written.lang,
            'data-new-tab': t('ui.newTab'),
            'data-none': t('ideas.form.similarCount', { count: 0 }),
            'data-one': t('ideas.form.similarCount', { count: 1 }),
            'data-many': t('ideas.form.similarCount', { count: 2 }).replace('2', '{count}'),
          },
          IDEA_STATUSES.map((status) => (
            <template key={status} data-state={status}>
              <IdeaStatusPill status={status} />
            </template>
          )),
        )}
      <TextArea
        name="body"
        label={t('ideas.form.body')}
        help={t('ideas.form.bodyHelp')}
        rows={8}
        maxLength={IDEA_LIMITS.body.max}
        counter
        defaultValue={leftIn(again, 'body', idea?.source ?? undefined)}
        error={errorOf(refused, 'body')}
      />
      <WordsGuard />
      <Select
        name="theme"
        label={t('ideas.form.theme')}
        placeholder={t('ideas.form.chooseTheme')}
        choices={IDEA_THEMES.map((value) => ({ value, label: t(`ideas.theme.${value}`) }))}
        defaultValue={typedIn(again, 'theme', idea?.theme)}
        error={errorOf(refused, 'theme')}
      />
      <CheckGroup
        name="branches"
        legend={t('ideas.form.branches')}
        help={t('ideas.form.branchesHelp')}
        values={typedList(again, 'branches', idea?.branches)}
        choices={branchChoices(t)}
        error={errorOf(refused, 'branches')}
      />
    </ActForm>
  );
}

/** Shown once before publishing: what one wishes for may be there already. */
function SimilarIdeas({ ideas }: { ideas: readonly SimilarIdea[] }) {
  const t = useT();
  const written = useWritten();
  return (
    <Alert tone="warn" live autoFocus title={t('ideas.form.similarStop')}>
      {t('ideas.form.similarLead')}
      <ul className="list">
        {ideas.map((idea) => (
          <li key={idea.number}>
            <a href={ideaHref(idea)} {...written}>
              {headingText(idea.title)}
            </a>{' '}
            <IdeaStatusPill status={idea.status} />{' '}
            <span className="small muted">{t('ideas.votes', { count: idea.votes })}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
