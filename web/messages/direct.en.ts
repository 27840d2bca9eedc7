/** Texts of private conversations: listed, begun, read, left. */
export const directEn = {
  title: 'Messages',
  lead: 'Your private conversations. Only those who take part read them: the team reads a message, and those around it, only if somebody reports it.',
  list: 'Your conversations',
  none: 'No conversation yet',
  noneText: 'Write to somebody from their profile, or begin a conversation here.',
  nobody: 'Conversation with no other member',
  you: 'You:',
  quiet: 'No message',
  muted: 'Muted',
  menu: 'Messages',
  header:
    '{count, plural, =0 {Messages, none unread} one {Messages, # unread conversation} other {Messages, # unread conversations}}',
  unread: '{count, plural, one {# unread conversation} other {# unread conversations}}',
  writeTo: 'Write to {name}',
  conversation: 'This conversation and me',
  people: 'With whom',
  private:
    'Only the people of this conversation read it. A message that is reported is read by moderators, with those around it.',
  over: 'Nobody receives what you would write in this conversation any more: you can still read it.',
  open: {
    act: 'New conversation',
    title: 'New conversation',
    lead: 'With one person, or a small group. If the two of you have a conversation already, it goes on.',
    to: 'To whom',
    toHelp:
      'The pseudonym, or the name that ends the address of the profile. For several people, seven at most, put commas between them.',
    submit: 'Send',
  },
  add: {
    act: 'Add somebody',
    title: 'Add somebody',
    lead: 'They will read what is written from now on, not what was said before. The others will see that you brought them in.',
    to: 'Who',
    toHelp: 'Their pseudonym, or the name that ends the address of their profile.',
    submit: 'Add',
  },
  leaving: {
    act: 'Leave',
    title: 'Leave this conversation?',
    lead: 'You will not be able to read it any more. What you wrote in it stays for the others.',
    submit: 'Leave the conversation',
  },
  from: {
    legend: 'Who may write to me privately',
    help: 'This is about new conversations. Somebody whom you block can never write to you; the team always can.',
    everyone: 'All members',
    known: 'People I have answered on the forum, or written to',
    nobody: 'Nobody',
  },
  flash: {
    sent: 'Message sent.',
    added: 'They are in the conversation now.',
    left: 'You left this conversation.',
    muted: 'This conversation is muted.',
    unmuted: 'This conversation is no longer muted.',
  },
};
