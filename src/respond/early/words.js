// The words of the first screens. They must be those of `src/respond/words.rs`: a browser test
// compares what is drawn from here with what the module draws.

/** Picks the wording of a language; the other one's where it is empty. */
export const get = (text, lang) => (lang === 'en' ? text.en || text.zh : text.zh || text.en);

/** Puts values in place of `{name}`; other braces stay. */
export const fill = (text, values) => text.replaceAll(/\{([^{}]*)\}/g, (braces, name) => (Object.hasOwn(values, name) ? values[name] : braces));

export const WORDS = {
  LOADING: { zh: '正在打开问卷……', en: 'Opening the survey …' },
  START: { zh: '开始', en: 'Start' },
  MINUTES: { zh: '大约 {n} 分钟', en: 'About {n} minutes' },
  PRIVACY: {
    zh: '匿名填写：不问姓名和联系方式。答案保存在本机，只用于改进服务。',
    en: 'Anonymous: no name, no contact details. Your answers are kept on this device and used only to improve the service.',
  },
  EACH_SAVED: {
    zh: '每答一题就会保存，可以随时离开，回来接着答。',
    en: 'Every answer is saved as you go: leave at any time and carry on later.',
  },
  BACK: { zh: '上一题', en: 'Back' },
  NEXT: { zh: '下一题', en: 'Next' },
  SKIP: { zh: '跳过', en: 'Skip' },
  NOT_APPLICABLE: { zh: '不了解或不适用', en: "Don't know or doesn't apply" },
  PROGRESS: { zh: '已答 {done} 题，共 {all} 题', en: '{done} of {all} answered' },
  INCOMPLETE: {
    zh: '这一页没有完全打开。请检查网络，再打开一次；已保存的回答都在。',
    en: 'This page did not open completely. Check the connection and open it again; answers saved before are kept.',
  },
  OPEN_AGAIN: { zh: '重新打开', en: 'Open again' },
  ELSEWHERE: { zh: '换一台设备接着答', en: 'Carry on with another device' },
};
