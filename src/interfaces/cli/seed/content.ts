import categories from './content/categories.json' with { type: 'json' };
import grouped from './content/groups.json' with { type: 'json' };
import doings from './content/doings.json' with { type: 'json' };
import members from './content/members.json' with { type: 'json' };
import more from './content/more-topics.json' with { type: 'json' };
import official from './content/official.json' with { type: 'json' };
import synonyms from './content/synonyms.json' with { type: 'json' };
import references from './content/reference-answers.json' with { type: 'json' };
import values from './content/regulatory-values.json' with { type: 'json' };
import rules from './content/rules.json' with { type: 'json' };
import site from './content/site.json' with { type: 'json' };
import wordRules from './content/word-rules.json' with { type: 'json' };
import wordRulesEn from './content/word-rules.en.json' with { type: 'json' };
import topics from './content/topics.json' with { type: 'json' };

export interface CategoryContent {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly icon: string;
  readonly audience: string;
  readonly kinds: readonly string[];
  readonly parent: string | null;
  /** The branch at home there. */
  readonly branch: string | null;
}

export interface MemberContent {
  /** How texts mention the member; the address of the profile. */
  readonly pseudonym: string;
  readonly displayName: string;
  readonly branch: string;
  readonly region: string;
  readonly bio: string;
  readonly role: string;
  readonly joinedDaysAgo: number;
  /** 0 to 4. */
  readonly trustLevel: number;
}

/** A group of members with a place of its own: the category whose audience names it. */
interface GroupContent {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly membership: string;
  /** Pseudonyms. */
  readonly members: readonly string[];
}

interface WordRuleContent {
  readonly key: string;
  readonly family: string;
  readonly label: string;
  readonly matcher: {
    readonly type: string;
    readonly value: string | readonly string[];
    readonly params?: Readonly<Record<string, unknown>> & { readonly on?: string };
  };
  readonly fields: readonly string[];
  readonly action: string;
  readonly severity: string;
  readonly appliesToTrustBelow: number | null;
  readonly explanation: string;
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  readonly enabled: boolean;
}

export interface SealContent {
  readonly kind: string;
  /** The agent. */
  readonly by: string;
  readonly department: string;
  readonly validFromDaysAgo: number;
  /** Negative where the review is overdue. */
  readonly reviewInDays: number;
  readonly sources: readonly { readonly label: string; readonly url: string }[];
  readonly branches: readonly string[];
}

export interface ReplyContent {
  readonly key: string;
  readonly author: string;
  /** After the topic was opened. */
  readonly hoursAfter: number;
  readonly body: string;
  readonly parentKey?: string;
  readonly accepted: boolean;
  readonly helpful: number;
  readonly reactions: { readonly merci: number; readonly utile: number; readonly bravo: number };
  /** What a seal of the organisation is made of; the branches also say whom the topic concerns. */
  readonly official: SealContent | null;
}

export interface TopicContent {
  readonly key: string;
  readonly category: string;
  readonly kind: string;
  readonly title: string;
  readonly tags: readonly string[];
  readonly author: string;
  readonly createdDaysAgo: number;
  readonly views: number;
  readonly body: string;
  readonly replies: readonly ReplyContent[];
  readonly duplicateOf?: string;
  readonly closedBy?: string;
}

/** What the demonstration is made of: places, people, what they wrote, and what a few of them did. */
export interface Content {
  readonly site: typeof site;
  readonly categories: readonly CategoryContent[];
  readonly members: readonly MemberContent[];
  readonly groups: readonly GroupContent[];
  readonly topics: readonly TopicContent[];
  readonly doings: typeof doings;
  readonly rules: typeof rules;
  readonly wordRules: readonly WordRuleContent[];
  /** What the same rules are called and say in English, by their keys. */
  readonly wordRulesEn: Readonly<Record<string, { readonly label: string; readonly explanation: string }>>;
  readonly wordRuleNote: string;
  readonly values: typeof values;
  readonly references: typeof references;
  /** Terms that mean the same, group by group. */
  readonly synonyms: readonly (readonly string[])[];
  readonly official: typeof official;
}

const laterReplies: Readonly<Record<string, readonly ReplyContent[]>> = more.replies;
const firstTopics: readonly TopicContent[] = topics;
const laterTopics: readonly TopicContent[] = more.topics;
const groupTopics: readonly TopicContent[] = grouped.topics;

export const CONTENT: Content = {
  site,
  categories,
  members,
  groups: grouped.groups,
  doings,
  rules,
  wordRules: wordRules.rules as readonly WordRuleContent[],
  wordRulesEn,
  wordRuleNote: wordRules.note,
  values,
  references,
  synonyms: synonyms.groups,
  official,
  topics: [...firstTopics, ...laterTopics, ...groupTopics].map((topic) => ({
    ...topic,
    replies: [...topic.replies, ...(laterReplies[topic.key] ?? [])],
  })),
};
