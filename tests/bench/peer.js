// The peer's page as its documentation has it: one question at a time, going on by itself.
// `SURVEY` is put in by build-peer.mjs.
import { Model } from 'survey-core';
import 'survey-core/survey-core.min.css';
import 'survey-js-ui';

const survey = new Model(SURVEY);
survey.render(document.getElementById('survey'));
