// Written by Sources/CBuiltInFiles/list-files, which lists templates/ and starter/.
#include "CBuiltInFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "starter/.github/workflows/publish.yaml"
};

static const unsigned char file_1[] = {
#embed "starter/.gitignore"
};

static const unsigned char file_2[] = {
#embed "starter/README.md"
};

static const unsigned char file_3[] = {
#embed "starter/content/example/article.txt"
};

static const unsigned char file_4[] = {
#embed "starter/content/example/explainer.yaml"
};

static const unsigned char file_5[] = {
#embed "starter/content/example/glossary.md"
};

static const unsigned char file_6[] = {
#embed "starter/content/example/notes.md"
};

static const unsigned char file_7[] = {
#embed "starter/content/example/sources.yaml"
};

static const unsigned char file_8[] = {
#embed "starter/content/example/timeline.md"
};

static const unsigned char file_9[] = {
#embed "starter/content/site.yaml"
};

static const unsigned char file_10[] = {
#embed "../../templates/README.md"
};

static const unsigned char file_11[] = {
#embed "../../templates/assets/earlier.css"
};

static const unsigned char file_12[] = {
#embed "../../templates/assets/icon.svg"
};

static const unsigned char file_13[] = {
#embed "../../templates/assets/lists.css"
};

static const unsigned char file_14[] = {
#embed "../../templates/assets/paper.css"
};

static const unsigned char file_15[] = {
#embed "../../templates/assets/search.css"
};

static const unsigned char file_16[] = {
#embed "../../templates/assets/search.js"
};

static const unsigned char file_17[] = {
#embed "../../templates/assets/site.css"
};

static const unsigned char file_18[] = {
#embed "../../templates/assets/site.js"
};

static const unsigned char file_19[] = {
#embed "../../templates/changes.mustache"
};

static const unsigned char file_20[] = {
#embed "../../templates/chapter.mustache"
};

static const unsigned char file_21[] = {
#embed "../../templates/earlier.mustache"
};

static const unsigned char file_22[] = {
#embed "../../templates/explainer.mustache"
};

static const unsigned char file_23[] = {
#embed "../../templates/filters.mustache"
};

static const unsigned char file_24[] = {
#embed "../../templates/footer.mustache"
};

static const unsigned char file_25[] = {
#embed "../../templates/glossary.mustache"
};

static const unsigned char file_26[] = {
#embed "../../templates/head.mustache"
};

static const unsigned char file_27[] = {
#embed "../../templates/home.mustache"
};

static const unsigned char file_28[] = {
#embed "../../templates/layout.mustache"
};

static const unsigned char file_29[] = {
#embed "../../templates/masthead.mustache"
};

static const unsigned char file_30[] = {
#embed "../../templates/moved.mustache"
};

static const unsigned char file_31[] = {
#embed "../../templates/notes.mustache"
};

static const unsigned char file_32[] = {
#embed "../../templates/print.mustache"
};

static const unsigned char file_33[] = {
#embed "../../templates/search.mustache"
};

static const unsigned char file_34[] = {
#embed "../../templates/sources.mustache"
};

static const unsigned char file_35[] = {
#embed "../../templates/strings/ar.yaml"
};

static const unsigned char file_36[] = {
#embed "../../templates/strings/en.yaml"
};

static const unsigned char file_37[] = {
#embed "../../templates/strings/ja.yaml"
};

static const unsigned char file_38[] = {
#embed "../../templates/strings/zh-Hans.yaml"
};

static const unsigned char file_39[] = {
#embed "../../templates/strings/zh-Hant.yaml"
};

static const unsigned char file_40[] = {
#embed "../../templates/tally.mustache"
};

static const unsigned char file_41[] = {
#embed "../../templates/timeline.mustache"
};

static const sitegen_built_in_file files[] = {
    {"starter/.github/workflows/publish.yaml", file_0, sizeof file_0},
    {"starter/.gitignore", file_1, sizeof file_1},
    {"starter/README.md", file_2, sizeof file_2},
    {"starter/content/example/article.txt", file_3, sizeof file_3},
    {"starter/content/example/explainer.yaml", file_4, sizeof file_4},
    {"starter/content/example/glossary.md", file_5, sizeof file_5},
    {"starter/content/example/notes.md", file_6, sizeof file_6},
    {"starter/content/example/sources.yaml", file_7, sizeof file_7},
    {"starter/content/example/timeline.md", file_8, sizeof file_8},
    {"starter/content/site.yaml", file_9, sizeof file_9},
    {"templates/README.md", file_10, sizeof file_10},
    {"templates/assets/earlier.css", file_11, sizeof file_11},
    {"templates/assets/icon.svg", file_12, sizeof file_12},
    {"templates/assets/lists.css", file_13, sizeof file_13},
    {"templates/assets/paper.css", file_14, sizeof file_14},
    {"templates/assets/search.css", file_15, sizeof file_15},
    {"templates/assets/search.js", file_16, sizeof file_16},
    {"templates/assets/site.css", file_17, sizeof file_17},
    {"templates/assets/site.js", file_18, sizeof file_18},
    {"templates/changes.mustache", file_19, sizeof file_19},
    {"templates/chapter.mustache", file_20, sizeof file_20},
    {"templates/earlier.mustache", file_21, sizeof file_21},
    {"templates/explainer.mustache", file_22, sizeof file_22},
    {"templates/filters.mustache", file_23, sizeof file_23},
    {"templates/footer.mustache", file_24, sizeof file_24},
    {"templates/glossary.mustache", file_25, sizeof file_25},
    {"templates/head.mustache", file_26, sizeof file_26},
    {"templates/home.mustache", file_27, sizeof file_27},
    {"templates/layout.mustache", file_28, sizeof file_28},
    {"templates/masthead.mustache", file_29, sizeof file_29},
    {"templates/moved.mustache", file_30, sizeof file_30},
    {"templates/notes.mustache", file_31, sizeof file_31},
    {"templates/print.mustache", file_32, sizeof file_32},
    {"templates/search.mustache", file_33, sizeof file_33},
    {"templates/sources.mustache", file_34, sizeof file_34},
    {"templates/strings/ar.yaml", file_35, sizeof file_35},
    {"templates/strings/en.yaml", file_36, sizeof file_36},
    {"templates/strings/ja.yaml", file_37, sizeof file_37},
    {"templates/strings/zh-Hans.yaml", file_38, sizeof file_38},
    {"templates/strings/zh-Hant.yaml", file_39, sizeof file_39},
    {"templates/tally.mustache", file_40, sizeof file_40},
    {"templates/timeline.mustache", file_41, sizeof file_41},
};

size_t sitegen_built_in_file_count(void) { return sizeof files / sizeof *files; }

sitegen_built_in_file sitegen_built_in_file_at(size_t index) { return files[index]; }
