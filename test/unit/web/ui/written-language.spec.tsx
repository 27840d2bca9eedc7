import { describe, expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Question } from '#application/engagement/surveys/survey-view';
import { type Locale, TextsProvider } from '../../../../web/lib/texts.tsx';
import { Breadcrumbs } from '../../../../web/ui/breadcrumbs.tsx';
import { PageHead } from '../../../../web/ui/layout.tsx';
import { Prose } from '../../../../web/ui/prose.tsx';
import { Tag } from '../../../../web/ui/tag.tsx';
import { WordsDiff } from '../../../../web/ui/words-diff.tsx';
import { PageFactsProvider } from '../../../../web/lib/page.tsx';
import { DeskReplies } from '../../../../web/official/desk-rows.tsx';
import { CaseRow } from '../../../../web/review/case-row.tsx';
import { DraftsToFinish } from '../../../../web/lists/home-blocks.tsx';
import { WaitingTexts } from '../../../../web/lists/waiting-texts.tsx';
import { QuestionField } from '../../../../web/surveys/question-field.tsx';
import { SurveyRows } from '../../../../web/surveys/survey-state.tsx';
import { TaskList } from '../../../../web/trials/task-list.tsx';
import { TrialRows } from '../../../../web/trials/trial-rows.tsx';
import { TopicRow } from '../../../../web/ui/topic-row.tsx';

const shown = (locale: Locale, what: ReactNode): string =>
  renderToStaticMarkup(
    <TextsProvider locale={locale} now="2026-11-27T12:00:00Z">
      {what}
    </TextsProvider>,
  );

const asked = (kind: 'single' | 'text'): Question => ({
  key: 'metier',
  kind,
  label: 'Votre métier ?',
  required: true,
  options: kind === 'single' ? ['Peintre', 'Sculptrice'] : [],
  from: null,
  to: null,
  when: null,
});

const PIECES: readonly [string, ReactNode, RegExp][] = [
  ['a text', <Prose html="<p>Bonjour</p>" />, /<div class="prose" lang="fr"><p>Bonjour/],
  [
    'a topic in a list',
    <TopicRow
      href="/sujets/1"
      title="Faut-il un SIRET ?"
      state="none"
      author="plume"
      at="2026-11-27T10:00:00Z"
      replies={1}
      helped={0}
      category={{ name: 'Cotisations', href: '/c/cotisations' }}
    />,
    /<a href="\/sujets\/1" lang="fr">.*<a href="\/c\/cotisations" lang="fr">Cotisations/s,
  ],
  [
    'a case, by the title of what it is about',
    <PageFactsProvider facts={{ member: null, may: () => false }}>
      <CaseRow
        row={
          {
            id: 'c',
            kind: 'report',
            targetKind: 'post',
            whys: [],
            title: 'Où déclarer ?',
            priority: 0,
            dueAt: '2026-11-28T10:00:00Z',
            reports: 1,
            score: 1,
          } as never
        }
      />
    </PageFactsProvider>,
    /“<span lang="fr">Où déclarer \?<\/span>”/,
  ],
  [
    'a reply to be checked, by the title of its question',
    <PageFactsProvider facts={{ member: null, may: () => false }}>
      <DeskReplies
        rows={[
          {
            postId: 'p',
            topic: { id: 't', title: 'Où déclarer ?', category: { id: 'c', slug: 'c', name: 'Impôts' } },
            author: { pseudonym: 'Plume', status: 'active', branches: [] },
            excerpt: 'En case 5HQ.',
            postedAt: '2026-11-27T10:00:00Z',
            helpfulCount: 1,
          } as never,
        ]}
      />
    </PageFactsProvider>,
    /<a href="[^"]*" lang="fr">Où déclarer \?<.*<p class="q__ex" lang="fr">.*lang="fr">Impôts/s,
  ],
  [
    'the way to a category',
    <Breadcrumbs
      items={[
        { href: '/', label: 'Home' },
        { href: '/c/x', label: 'Retraite', given: true },
      ]}
    />,
    /<a href="\/">Home<.*<a href="\/c\/x" lang="fr">Retraite/s,
  ],
  [
    'a survey in a list',
    <SurveyRows
      surveys={[{ id: 's', number: 1, title: 'Votre année', state: 'open', responses: 0 } as never]}
    />,
    /<a href="[^"]*" lang="fr">Votre année/,
  ],
  [
    'a test of a product in a list, and what it is for',
    <TrialRows
      trials={[
        {
          id: 't',
          number: 1,
          title: 'Le simulateur',
          goal: 'Le rendre clair.',
          state: 'running',
          seats: 5,
          taken: 1,
        } as never,
      ]}
    />,
    /<a href="[^"]*" lang="fr">Le simulateur.*<p class="lines" lang="fr">Le rendre clair/s,
  ],
  [
    'a question of a survey and what may be chosen',
    <QuestionField name="a" mark={undefined} refused={undefined} question={asked('single')} />,
    /<legend><span lang="fr">Votre métier .*<span lang="fr">Peintre</s,
  ],
  [
    'a question of a survey that is answered in words',
    <QuestionField name="a" mark={undefined} refused={undefined} question={asked('text')} />,
    /<label[^>]*><span lang="fr">Votre métier /,
  ],
  [
    'what testers do',
    <TaskList
      trial={
        {
          tasks: [{ title: 'Ouvrir', steps: 'Cliquez.', expected: 'Une page' }],
          tester: null,
          state: 'running',
        } as never
      }
    />,
    /1\. <span lang="fr">Ouvrir<.*<p class="lines" lang="fr">Cliquez.*<span lang="fr">Une page</s,
  ],
  [
    'the head of a tag',
    <PageHead given title="Acompte" lead="Une avance" />,
    /<h1 lang="fr">.*<p class="lead" lang="fr">/s,
  ],
  [
    'a tag',
    <Tag given href="/t/acompte">
      acompte
    </Tag>,
    /<a class="tag" href="\/t\/acompte" lang="fr">/,
  ],
  [
    'what a text gained and lost',
    <WordsDiff
      parts={[
        { kind: 'same', text: 'Oui' },
        { kind: 'added', text: 'mais' },
        { kind: 'removed', text: 'non' },
      ]}
    />,
    /<span lang="fr">Oui.*<span lang="fr">mais.*<span lang="fr">non/s,
  ],
  [
    'what waits for the team',
    <WaitingTexts
      texts={[
        {
          postId: 'post',
          isTopic: true,
          title: 'Un titre',
          excerpt: 'Un extrait',
          why: null,
          since: '2026-11-27T10:00:00Z',
          wasRead: false,
          mayTakeBack: false,
          isAnswered: false,
        },
      ]}
    />,
    /<a[^>]* lang="fr">Un titre.*<p class="drafts__text" lang="fr">Un extrait/s,
  ],
  [
    'what was begun',
    <DraftsToFinish
      drafts={[
        {
          id: 'draft',
          place: 'topic:x',
          title: 'Un brouillon',
          topic: null,
          excerpt: '',
          savedAt: new Date('2026-11-27T10:00:00Z'),
        },
      ]}
    />,
    /<a href="\/brouillons" lang="fr">Un brouillon/,
  ],
];

describe('words that people wrote in French', () => {
  it.each(PIECES)('say so on an English page: %s', (_name, piece, said) => {
    expect(shown('en', piece)).toMatch(said);
  });

  it.each(PIECES)('weigh nothing on a French page: %s', (_name, piece) => {
    expect(shown('fr', piece)).not.toContain('lang=');
  });

  it('leave what the site itself says in the language of the page', () => {
    expect(shown('en', <PageHead title="Questions" />)).not.toContain('lang=');
    expect(shown('en', <Tag href="/x">7 days</Tag>)).not.toContain('lang=');
  });
});
