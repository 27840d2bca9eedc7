/** For acts that are said by their address alone: accept, withdraw, close, reopen, unpin, restore, mark, unmark. */
export class EmptyRequest {}
