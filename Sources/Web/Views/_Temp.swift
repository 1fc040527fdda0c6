import Domain
struct ErrorSummary { struct Item { var text: String; var field: String }
 static func render(_ items: [Item], messages: Messages) -> HTML { "" } }
package struct Coalition { var name, shortName, contactEmail, website: String }
package struct Frame { var messages: Messages; var viewer: Viewer?; var memberName: String?; var path: String; var csrf: String; var coalition: Coalition; var reportAddress: Address? }
enum Layout { static func page(_ f: Frame, title: String, section: String?, hasErrors: Bool, main: HTML) -> HTML { main } }
