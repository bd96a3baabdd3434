import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { isConnectionLost, troubleOf } from './database-trouble.js';

const postgres = (code: string, message = 'canceling statement due to something secret') => Object.assign(new Error(message), { code });

describe('a trouble of the database', () => {
  it.each([
    ['08006', 'DATABASE_AWAY'],
    ['57P01', 'DATABASE_AWAY'],
    ['57P03', 'DATABASE_AWAY'],
    ['ECONNREFUSED', 'DATABASE_AWAY'],
    ['53300', 'BUSY'],
    ['40001', 'LOCKED'],
    ['40P01', 'LOCKED'],
    ['55P03', 'LOCKED'],
    ['57014', 'TOO_LONG'],
    ['53100', 'NO_ROOM'],
    ['58030', 'NO_ROOM'],
    ['25006', 'READ_ONLY'],
  ])('%s is told as %s: 503, when to ask again, and no word of PostgreSQL', (code, name) => {
    const told = troubleOf(postgres(code))!;
    expect([told.code, told.status]).toEqual([name, 503]);
    expect(told.retryAfter).toBeGreaterThan(0);
    expect(JSON.stringify(told.sentence)).not.toMatch(/secret|canceling/);
  });

  it.each(['53100', '58030'])('%s says in both languages that the disk takes no more and that nothing was changed', (code) => {
    const { sentence, retryAfter } = troubleOf(postgres(code, 'could not extend file "base/1/2": No space left on device'))!;
    expect(sentence).toEqual({
      en: 'The server can no longer write: its disk is full or out of order. Nothing was changed: tell your administrator.',
      fr: 'Le serveur ne peut plus écrire\u00a0: son disque est plein ou en panne. Rien n’a été modifié\u202f: prévenez votre administrateur.',
    });
    expect(retryAfter).toBe(30);
  });

  it('is found inside what the ORM and the network wrap it in', () => {
    expect(troubleOf(new QueryFailedError('SELECT 1', [], postgres('57P01')))?.code).toBe('DATABASE_AWAY');
    expect(troubleOf(new AggregateError([postgres('ECONNREFUSED')]))?.code).toBe('DATABASE_AWAY');
    expect(troubleOf(new Error('timeout exceeded when trying to connect'))?.code).toBe('BUSY');
  });

  it('is none of a refused value, nor of an error of our own', () => {
    expect(troubleOf(postgres('23505'))).toBeUndefined();
    expect(troubleOf(new TypeError('x is undefined'))).toBeUndefined();
  });

  it('loses the connection or leaves it sound', () => {
    expect([postgres('57P01'), postgres('ECONNRESET'), new Error('Connection terminated unexpectedly')].map(isConnectionLost)).toEqual([
      true,
      true,
      true,
    ]);
    expect([postgres('57014'), postgres('23505'), postgres('53100')].map(isConnectionLost)).toEqual([false, false, false]);
  });
});
