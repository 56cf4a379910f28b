#pragma once
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

/* Exported by libcmark-gfm-extensions but declared only in headers that Debian does not install. They are variables
   that the library fills in once; Swift 6 refuses a mutable C global, so it reads them through these functions. */
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;
static inline cmark_node_type ccmark_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type ccmark_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type ccmark_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }

/* The library's own idea of white space and punctuation, by code point: the emphasis rule depends on it.
   Declared here because <cmark-gfm/utf8.h> pulls in private structures. */
extern int cmark_utf8proc_is_space(int32_t code_point);
extern int cmark_utf8proc_is_punctuation(int32_t code_point);
