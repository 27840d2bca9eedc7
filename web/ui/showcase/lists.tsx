import type { ReactNode } from 'react';
import { FacetGroup } from '../choices.tsx';
import { AsideSection, FilteredList } from '../layout.tsx';
import { Pagination } from '../pagination.tsx';
import { Breadcrumbs } from '../breadcrumbs.tsx';
import { SectionHead } from '../section-head.tsx';
import { Tabs } from '../tabs.tsx';
import { TopicLinks, TopicList, TopicRow } from '../topic-row.tsx';
import { Group, Piece, useSample } from './piece.tsx';

/** Lists of topics with their filters, and the ways through them. */
export function Lists(): ReactNode {
  const s = useSample();
  const category = { name: s('category'), href: '#show-lists' };
  const rows = (
    <TopicList>
      <TopicRow
        href="#t1"
        title={s('title1')}
        state="official"
        author="Papier froissé"
        at="2026-03-22T10:00:00Z"
        replies={5}
        helped={1291}
        category={category}
        pinned
        level={4}
      />
      <TopicRow
        href="#t2"
        title={s('title2')}
        state="none"
        author="Scénario sans fin"
        at="2026-11-21T10:00:00Z"
        replies={0}
        helped={0}
        category={category}
        replyHref="#t2-reply"
        level={4}
      />
      <TopicRow
        href="#t3"
        title={s('title3')}
        state="accepted"
        author="Docu-fil"
        at="2026-11-24T08:00:00Z"
        replies={1}
        helped={1}
        category={category}
        unread={2}
        level={4}
      />
      <TopicRow
        href="#t4"
        title={s('title4')}
        state="overdue"
        author="Pigment rouge"
        at="2026-07-16T10:00:00Z"
        replies={4}
        helped={48}
        excerptHtml="<mark>BNC</mark>, 2026"
        level={4}
      />
    </TopicList>
  );
  return (
    <>
      <Group name="lists">
        <Piece name="SectionHead" use="head">
          <SectionHead
            id="show-head-sample"
            level={4}
            title={s('latest')}
            more={{ href: '#show-lists', label: s('all') }}
          />
        </Piece>
        <Piece name="FilteredList" use="filters">
          <FilteredList
            id="show-filters"
            action="#show-lists"
            label={s('stateFilter')}
            active={0}
            filters={
              <FacetGroup
                name="show-state"
                id="show-state"
                legend={s('stateFilter')}
                value="official"
                choices={[
                  { value: 'official', label: s('officialAnswers'), count: '41' },
                  { value: 'none', label: s('unanswered'), count: '6' },
                ]}
              />
            }
          >
            {rows}
          </FilteredList>
        </Piece>
        <Piece name="TopicList, TopicRow" use="row">
          {rows}
        </Piece>
        <Piece name="AsideSection, TopicLinks" use="head">
          <div className="aside">
            <AsideSection id="show-nearby" title={s('nearby')} level={4}>
              <TopicLinks
                topics={[
                  { href: '#t3', title: s('title3'), state: 'open' },
                  { href: '#t4', title: s('title4'), state: 'validated' },
                ]}
              />
            </AsideSection>
          </div>
        </Piece>
      </Group>
      <Group name="navigation">
        <Piece name="Breadcrumbs" use="crumbs">
          <Breadcrumbs
            items={[
              { href: '#show-frame', label: s('home') },
              { href: '#show-lists', label: s('category') },
            ]}
          />
        </Piece>
        <Piece name="Tabs" use="tabs">
          <Tabs
            label={s('latest')}
            items={[
              { href: '#show-lists', label: s('recent'), current: true },
              { href: '#show-lists-2', label: s('unanswered') },
              { href: '#show-lists-3', label: s('followed') },
            ]}
          />
        </Piece>
        <Piece name="Pagination" use="pages">
          <Pagination firstHref="#p0" previousHref="#p1" nextHref="#p3" />
        </Piece>
      </Group>
    </>
  );
}
