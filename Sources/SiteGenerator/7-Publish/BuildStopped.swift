/// The build was told to stop before anything was moved into the output, and left it as it was.
public struct BuildStopped: Error {}
