import type { DeepStrings } from './shape.ts';
import type { auditFr } from './audit.fr.ts';

export const auditEn: DeepStrings<typeof auditFr> = {
  ownOnly: 'You read your own acts here.',
  title: 'Audit log',
  lead: 'Every act that binds the organisation or restricts somebody, done or refused. Nothing in it is changed or removed.',
  export: 'Export (CSV)',
  filters: 'Filter the log',
  empty: 'No act matches.',
  who: 'Who acted',
  whoHelp: 'The exact pseudonym.',
  visitor: 'Visitor',
  action: 'Act',
  anyAction: 'All acts',
  acts: {
    alert: {
      record: 'Alert to an authority recorded',
    },
    dispute: {
      record: 'Dispute recorded',
      change: 'Dispute updated',
    },
    member: {
      trust: 'Trust level changed',
      rename: 'Pseudonym changed',
    },
    newcomers: {
      rule: 'Rule for newcomers changed',
    },
    official: {
      answer: 'Answer on behalf of the organisation',
      assign: 'Question assigned',
      seal: 'Answer sealed',
      settle: 'Answer settled without a new seal',
      target: 'Response time set',
      withdraw: 'Seal withdrawn',
    },
    order: {
      record: 'Order recorded',
      change: 'Order updated',
    },
    post: {
      'propose-purge': 'Erasure proposed',
      purge: 'Erasure for good',
      redact: 'Passage redacted',
      'refuse-purge': 'Erasure refused',
    },
    reference: {
      publish: 'Reference answer published',
      revise: 'Reference answer revised',
    },
    role: {
      assign: 'Role given',
      configure: 'Rights of a role changed',
      'group-change': 'Group changed',
      'group-create': 'Group created',
      'group-add': 'Added to a group',
      'group-remove': 'Removed from a group',
    },
    rule: {
      change: 'Rule changed',
      register: 'Rule registered',
    },
    statement: {
      deposit: 'Statements of reasons deposited',
      prepare: 'Statements of reasons prepared',
    },
    transparency: {
      draft: 'Transparency report drafted',
      publish: 'Transparency report published',
    },
    value: {
      set: 'Regulatory value changed',
    },
    'view-as': {
      start: 'Look with another’s eyes begun',
      end: 'Look with another’s eyes ended',
    },
    'word-rule': {
      apply: 'Word rule put in force',
      draft: 'Word rule drafted',
      revise: 'Word rule revised',
      stop: 'Word rule stopped',
    },
  },
  object: 'Object',
  objects: {
    'authority-alert': 'Alert',
    'authority-order': 'Order',
    category: 'Category',
    dispute: 'Dispute',
    group: 'Group',
    matrix: 'Rights of roles',
    member: 'Member',
    'newcomer-rule': 'Rule for newcomers',
    post: 'Post',
    profile: 'Profile',
    purge: 'Erasure',
    reference: 'Reference answer',
    rule: 'Rule',
    seal: 'Seal',
    'statement-batch': 'Batch of statements',
    topic: 'Topic',
    'transparency-report': 'Transparency report',
    value: 'Value',
    'word-rule': 'Word rule',
  },
  objectHelp: 'The identifier or key, as the log shows it.',
  objectKind: 'Kind of object',
  outcome: 'Outcome',
  anyOutcome: 'All outcomes',
  outcomes: { done: 'Done', refused: 'Refused' },
  from: 'From',
  to: 'To',
  when: 'Date',
  details: 'Details',
  chain: {
    whole:
      '{count, plural, =0 {The log is empty.} one {The chain is whole: one entry checked.} other {The chain is whole: # entries checked.}} Last check: {at}.',
    never: 'The chain has not been checked yet.',
    broken: {
      altered: 'The chain is broken: entry {entry} (link {position}) was altered.',
      removed: 'The chain is broken: entry {entry} (link {position}) was removed.',
      cut: 'The chain is broken: link {position} does not match the hash kept apart.',
    },
    head: '{count, plural, one {One link} other {# links}}, hash',
    check: 'Check now',
  },
  flash: {
    whole: 'The log is whole.',
    broken: 'The log was altered: see where, and tell whoever is responsible for security.',
  },
};
