import { describe, expect, it } from '@jest/globals';
import { guessClosedValue, isTermName } from './closed-lists.js';

describe('guessClosedValue for a stage', () => {
  it.each([
    ['Operation and Maintenance', 'run'],
    ['In production', 'run'],
    ['Deployed – The use case is being actively authorized or utilized to support the functions of an agency.', 'run'],
    ['En prod', 'run'],
    ['Acquisition and/or Development', 'poc'],
    ['a) Pre-deployment – The use case is in a development or acquisition status.', 'poc'],
    ['Development (not in production)', 'poc'],
    ['En cours de POC', 'poc'],
    ['Proof-of-concept completed', 'poc'],
    ['b)  Pilot – The use case has been deployed in a limited test or pilot capacity.', 'pilot'],
    ['Implementation and Assessment', 'pilot'],
    ['Go indus', 'industrialisation'],
    ['Industrialisation', 'industrialisation'],
    ['Initiated', 'triage'],
    ['Qualification', 'triage'],
    ['Planned (not in production)', 'idea'],
    ['Idée / à creuser', 'idea'],
    ['d) Retired – The use case was reported in the agency’s prior year’s inventory', 'retired'],
    ['NO GO', 'rejected'],
    ['Non retenu', 'rejected'],
    ['Stand-by', 'parked'],
    ['Mis en pause', 'parked'],
  ])('%s is %s', (raw, stage) => {
    expect(guessClosedValue('stage', raw)).toBe(stage);
  });

  it.each(['Go', 'En cours', 'In progress', 'Terminé', 'Completed', '???', 'Unknown', 'N/A', 'In mission'])(
    'leaves %s to the reader',
    (raw) => {
      expect(guessClosedValue('stage', raw)).toBeNull();
    },
  );
});

describe('guessClosedValue for make or buy, approach and sensitivity', () => {
  it.each([
    ['Developed in-house.', 'make_internal'],
    ['In-house Development', 'make_internal'],
    ['No contract/external resources used in development.', 'make_internal'],
    ['Developed with contracting resources.', 'buy'],
    ['Vendor Purchased', 'buy'],
    ['Commercial-off-the-shelf', 'buy'],
    ['Developed with both contracting and in-house resources.', 'co_build'],
    ['Contracting and In House', 'co_build'],
    ['Achat', 'buy'],
    ['Développement interne', 'make_internal'],
    ['Data not reported by submitter and will be updated once additional information is collected', null],
    ['N/A', null],
  ])('%s is %s', (raw, sourcing) => {
    expect(guessClosedValue('sourcing', raw)).toBe(sourcing);
  });

  it.each([
    ['Classical/Predictive Machine Learning: Models trained on data to make predictions', 'ml_supervised'],
    ['Generative AI', 'genai_prompt'],
    ['Agentic AI', 'genai_agent'],
    ['Agent conversationnel', null],
    ['RAG', 'genai_rag'],
    ['Power BI', 'bi'],
    ['Natural Language Processing (NLP)', null],
    ['Computer Vision', null],
  ])('%s is %s', (raw, approach) => {
    expect(guessClosedValue('approach', raw)).toBe(approach);
  });

  it('reads several techniques as one approach only if all agree', () => {
    expect(guessClosedValue('approach', '["Machine Learning","Deep learning"]')).toBe('ml_supervised');
    expect(guessClosedValue('approach', '["Machine Learning","Natural Language Processing"]')).toBeNull();
  });

  it.each([
    ['C0 - Public', null],
    ['Public', 'L0'],
    ['Usage interne', 'L1'],
    ['Données personnelles', 'L2'],
    ['Sans données personnelles', null],
    ['Très sensible', 'L3'],
    ['L2', 'L2'],
  ])('%s is %s', (raw, level) => {
    expect(guessClosedValue('dataLevel', raw)).toBe(level);
  });

  it('knows a term by its name in either language', () => {
    expect(isTermName('stage', 'pilote')).toBe(true);
    expect(isTermName('stage', 'Pilot')).toBe(true);
    expect(isTermName('stage', 'Go indus')).toBe(false);
  });
});
