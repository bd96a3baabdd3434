import { afterEach, jest } from '@jest/globals';
import '@testing-library/jest-dom/jest-globals';
import { cleanup, configure } from '@testing-library/react';

afterEach(cleanup);
// A busy machine is no failure: screens of many controls take their time in jsdom.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 10_000 });
