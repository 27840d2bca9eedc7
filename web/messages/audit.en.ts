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
  object: 'Object',
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
