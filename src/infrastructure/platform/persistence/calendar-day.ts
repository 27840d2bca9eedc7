import { Type } from '@mikro-orm/core';

/** A day without a moment: the driver hands a `date` over as midnight of this machine, the domain knows `yyyy-mm-dd`. */
class CalendarDay extends Type<string, string | Date> {
  override convertToJSValue(column: string | Date | null) {
    if (!(column instanceof Date)) return column as string;
    const pad = (figure: number, length = 2) => String(figure).padStart(length, '0');
    return `${pad(column.getFullYear(), 4)}-${pad(column.getMonth() + 1)}-${pad(column.getDate())}`;
  }
  override getColumnType() {
    return 'date';
  }
  override compareAsType() {
    return 'string';
  }
}

export const calendarDay = new CalendarDay();
