/// A sign of the picture, which its key explains where it occurs.
enum PictureSign: Int, CaseIterable, Sendable {
    case told, context, stretch, about, uncertain, open, cell, joint, gap, published, dots, bars
}
