import type { PersonColumns } from '../platform/persistence/person-columns.ts';
import { ACCOUNT_PEOPLE } from './people/accounts.ts';
import { ARRIVAL_PEOPLE } from './people/arrivals.ts';
import { CAMPAIGN_PEOPLE } from './people/campaigns.ts';
import { CHAT_PEOPLE } from './people/chat.ts';
import { MEMBER_PEOPLE } from './people/members.ts';
import { NOTICE_PEOPLE } from './people/notices.ts';
import { OFFICIAL_PEOPLE } from './people/official.ts';
import { READING_PEOPLE } from './people/own-reading.ts';
import { TOPIC_PEOPLE } from './people/topics.ts';

/** Where this context names members, in the order in which they go. */
export const COMMUNITY_PEOPLE: PersonColumns = {
  ...ACCOUNT_PEOPLE,
  ...READING_PEOPLE,
  ...ARRIVAL_PEOPLE,
  ...CAMPAIGN_PEOPLE,
  ...NOTICE_PEOPLE,
  ...CHAT_PEOPLE,
  ...TOPIC_PEOPLE,
  ...OFFICIAL_PEOPLE,
  ...MEMBER_PEOPLE,
};
