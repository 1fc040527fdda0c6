print("LibraryPages")
